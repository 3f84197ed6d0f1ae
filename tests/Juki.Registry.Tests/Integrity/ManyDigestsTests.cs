using System.Text.Json;
using Juki.Records.Files;
using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Registry.Integrity;
using Juki.Testing;
using Juki.Vault.Digests;
using Juki.Vault.Indexes;
using static Juki.Registry.Tests.Integrity.IntegrityBench;

namespace Juki.Registry.Tests.Integrity;

/// <summary>A hundred thousand digests with ten differences of each kind: exactly those are told; of what agrees the roll-up alone is read.</summary>
[Trait("Requirement", "I1")]
public sealed class ManyDigestsTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string Kashiwa = "122173";
    private const string Address = "柏市柏五丁目十番一号";
    private const int Many = 100_000;
    private const int Ten = 10;
    private const int Bits = BucketBits.Initial;

    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite, [Kashiwa]);

    public async Task DisposeAsync()
    {
        await _bench.Server.Get<DigestTable>().DropAsync(DigestLayout.Initial.ReadOf(Kashiwa), default);
        await _bench.DisposeAsync();
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Exactly_what_differs_is_told_and_unchanged_data_cost_the_roll_up()
    {
        var place = DigestLayout.Initial.ReadOf(Kashiwa);
        var known = Enumerable.Range(0, 3 * Ten).Select(_ => SyntheticPerson.New()).ToList();
        foreach (var some in known.Chunk(Ten))
            await Task.WhenAll(some.Select(async person => await _bench.Updates.ApplyAsync(await _bench.SealAsync(person.MoveIn(1, Address).At(Kashiwa), Kashiwa), 1, default)));
        await Task.WhenAll(known.Take(Ten).Select(async person => await _bench.Updates.ApplyAsync(await _bench.SealAsync(person.MoveOut(2, Address).At(Kashiwa), Kashiwa), 1, default)));

        var others = Enumerable.Range(0, Many - known.Count).Select(_ => SyntheticPerson.New()).ToList();
        await PutAsync(place, others);
        _bench.Time.Advance(TimeSpan.FromHours(1));

        var (moved, renamed, absent) = (known.Take(Ten).ToList(), known.Skip(Ten).Take(Ten).ToList(), known.Skip(2 * Ten).ToList());
        var strangers = Enumerable.Range(0, Ten).Select(_ => SyntheticPerson.New()).ToList();
        var rows = RowsOf(others);
        rows.InsertRange(rows.Count / 2, RowsOf([.. moved, .. strangers]));
        rows.InsertRange(rows.Count / 3, renamed.Select(person => person.MoveIn(1, Address).At(Kashiwa).With("name", "合成　花子").ToJsonString()));
        IReadOnlyList<JsonElement> told = [];
        var calls = await _bench.Calls.DuringAsync(async () => told = await _bench.CheckAsync(Kashiwa, rows, rowsInPart: 70));
        Assert.Equal((Many - (3 * Ten), Ten, Ten, Ten, Ten), TotalsOf(told[0]));
        Assert.Equal(
            Expected(moved, "state-differs", "").Concat(Expected(renamed, "items-differ", "name")).Concat(Expected(strangers, "only-there", "")).Concat(Expected(absent, "only-here", "")).ToHashSet(),
            told.SelectMany(PeopleOf).ToHashSet());

        // All buckets were new to the roll-up; 30 people were opened, 10 sought in vain.
        Assert.Equal(4 * Ten, calls.Count(call => call == "GET People"));

        var entries = await _bench.Server.Get<DigestTable>().ReadWrittenAsync(place, null, default).SelectMany(bucket => bucket.Entries).ToListAsync();
        var tally = new FileTally([.. entries.Where(entry => entry.State == DigestState.Living).Select(entry => new ToldPerson(entry.Name, entry.Tag, 1, 1, IsRemoved: false))], Bits);
        Assert.Empty(await FindAsync(place, tally, ["GET Digests", "GET Digests"]));

        var other = new FileTally([.. entries.Where(entry => entry.State == DigestState.Living).Skip(1).Select(entry => new ToldPerson(entry.Name, entry.Tag, 1, 1, IsRemoved: false))], Bits);
        Assert.Single(await FindAsync(place, other, ["GET Digests", "GET Digests", "GET Digests"]));
    }

    private static IEnumerable<(string, string, string)> Expected(IEnumerable<SyntheticPerson> people, string verdict, string names) =>
        people.Select(person => (person.ResidentCode, verdict, names));

    private async Task<IReadOnlyList<Suspect>> FindAsync(DigestPlace place, FileTally tally, IReadOnlyList<string> budget)
    {
        IReadOnlyList<Suspect> found = [];
        Assert.Equal(budget, await _bench.Calls.DuringAsync(async () => found = await _bench.Server.Get<DigestComparison>().FindAsync(place, tally, default)));
        return found;
    }

    private static List<string> RowsOf(IReadOnlyList<SyntheticPerson> people)
    {
        var pattern = people[0].MoveIn(1, Address).At(Kashiwa).ToJsonString();
        return [.. people.Select(person => pattern.Replace(people[0].ResidentCode, person.ResidentCode, StringComparison.Ordinal).Replace(people[0].IndividualNumber, person.IndividualNumber, StringComparison.Ordinal))];
    }

    private async Task PutAsync(DigestPlace place, IReadOnlyList<SyntheticPerson> people)
    {
        var pen = await _bench.Server.Get<DigestMaker>().TakeAsync(default);
        var pattern = MunicipalRecord.TryRead(RegisterFile.Juki, JsonDocument.Parse(RowsOf([people[0]])[0]).RootElement)!.Items;
        var entries = people.Select(person =>
        {
            var name = pen.NameOf(Kashiwa, person.Code);
            var items = pattern.With(KnownItems.ResidentCode, person.ResidentCode).With(KnownItems.IndividualNumber, person.IndividualNumber);
            return new DigestEntry(name, new BlindToken(new string('0', BlindToken.Length)), 1, DigestState.Living, pen.TagOf(name, ComparedItems.ToBytes(items)));
        });
        var table = _bench.Server.Get<DigestTable>();
        foreach (var some in entries.GroupBy(entry => BucketBits.Of(entry.Name.Leading, Bits)).Chunk(64))
            await Task.WhenAll(some.Select(bucket => table.PutAsync(place, bucket, default)));
    }
}
