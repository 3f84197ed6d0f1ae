using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Registry.Searches;
using Juki.Testing;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Searches;

/// <summary>What the search indexes hold as people come, move and go; an entry that is out of date finds nobody.</summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "V2")]
public sealed class SearchIndexTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string Old = "市川市八幡一丁目１番１号";
    private const string New = "市川市南八幡二丁目２番２号";
    private const int Entries = 7;
    private const int TownEntries = 4;

    private readonly SyntheticPerson _person = SyntheticPerson.Named("索引　花子", "19330717");
    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        await azurite.ClearAsync();
        _bench = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_move_is_found_at_once_by_the_new_address_alone_and_its_forwarding_clears_up()
    {
        await _bench.SendAsync(_person.MoveIn(1, Old));
        Assert.Equal(Entries, await CountAsync());
        await _bench.ForwardAsync(_person);
        await _bench.SendAsync(_person.MoveWithin(2, New));
        Assert.Equal(Entries + TownEntries, await CountAsync());
        Assert.Equal((0, 1), (await FindAsync(Old), await FindAsync(New)));

        await _bench.ForwardAsync(_person);
        Assert.Equal(Entries, await CountAsync());
        Assert.Equal((0, 1), (await FindAsync(Old), await FindAsync(New)));
    }

    [Fact]
    public async Task Moves_there_and_back_before_anything_is_forwarded_leave_the_person_to_be_found()
    {
        await _bench.SendAsync(_person.MoveIn(1, Old));
        await _bench.SendAsync(_person.MoveWithin(2, New));
        await _bench.SendAsync(_person.MoveWithin(3, Old));
        await _bench.ForwardAsync(_person);
        Assert.Equal((1, 0), (await FindAsync(Old), await FindAsync(New)));
        Assert.Equal(Entries, await CountAsync());
    }

    [Fact]
    public async Task Whoever_is_removed_and_returns_has_entries_of_the_return_alone()
    {
        await _bench.SendAsync(_person.MoveIn(1, Old));
        await _bench.SendAsync(_person.MoveOut(2, Old));
        await _bench.SendAsync(_person.MoveIn(3, Old));
        await _bench.ForwardAsync(_person);
        Assert.Equal((1, Entries), (await FindAsync(Old), await CountAsync()));
    }

    [Fact]
    public async Task An_entry_of_a_change_that_was_never_committed_finds_nobody()
    {
        var body = await _bench.SealAsync(_person.MoveIn(1, Old));
        for (var call = 1; await CountAsync() < Entries; call++)
            Assert.True(await _bench.CrashAsync(call, afterwards: true, () => _bench.Updates.ApplyAsync(body, 1, default)), "No crash left entries alone.");
        Assert.Null((await _bench.BodyAsync(_person)).Current);
        Assert.Equal(0, await FindAsync(Old));

        await _bench.DeliverAsync(body, deliveryCount: 2);
        Assert.Equal((1, Entries), (await FindAsync(Old), await CountAsync()));
    }

    [Fact]
    public async Task Wherever_forwarding_ends_the_next_one_clears_up()
    {
        for (var call = 1; ; call++)
        {
            var person = SyntheticPerson.Named("索引　次郎", "19330718");
            await _bench.SendAsync(person.MoveIn(1, Old));
            await _bench.ForwardAsync(person);
            var before = await CountAsync();
            await _bench.SendAsync(person.MoveWithin(2, New));
            var crashed = await _bench.CrashAsync(call, afterwards: true, () => _bench.ForwardAsync(person));
            await _bench.ForwardAsync(person, deliveryCount: 2);
            Assert.Equal(before, await CountAsync());
            if (!crashed)
            {
                Assert.True(call > 6, "The walk ended before it had gone through the work.");
                return;
            }
        }
    }

    [Fact]
    public async Task Nothing_of_a_person_can_be_read_in_the_index()
    {
        await _bench.SendAsync(_person.MoveIn(1, Old));
        var rows = await new Azure.Data.Tables.TableServiceClient(azurite.ConnectionString).GetTableClient(KnownTables.SearchIndex).QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync();
        var token = (await _bench.TokenAsync(_person)).Hex;
        Assert.All(rows, row =>
        {
            Assert.DoesNotContain(token[..16], row.RowKey, StringComparison.Ordinal);
            Assert.Matches("^[567]-[0-9a-f]{2}$", row.PartitionKey);
            Assert.Matches(@"^[0-9a-f]{4}\.[0-9a-f]{32}\.[0-9]{19}\.[0-9a-f]{16}$", row.RowKey);
        });
        Assert.Equal(3, rows.Select(row => row.RowKey.Split('.')[1]).Distinct().Count());
        Assert.Single(rows.Select(row => ((byte[])row["Sealed0"]).Length).Distinct());
    }

    private async Task<int> FindAsync(string address)
    {
        var asked = new FourItems { Name = new NameCondition.Kanji(_person.Name, isWhole: true), Address = new AddressCondition { Text = address } };
        var counts = new List<int>();
        foreach (var each in new[] { asked, asked with { Birth = new BirthCondition.On(LooseDate.TryParse(_person.BirthDate, out var date) ? date : default) } })
            counts.Add((await _bench.Server.Get<PersonSearch>().FindAsync(each, SearchPlan.Of(each)!, default)).Matches.Count);
        return Assert.Single(counts.Distinct());
    }

    private async Task<int> CountAsync() =>
        await new Azure.Data.Tables.TableServiceClient(azurite.ConnectionString).GetTableClient(KnownTables.SearchIndex).QueryAsync<Azure.Data.Tables.TableEntity>().CountAsync();
}
