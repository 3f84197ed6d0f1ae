using System.Text.Json.Nodes;
using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Registry.Forwarding;
using Juki.Registry.Integrity;
using Juki.Registry.Loading;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Testing.Contracts;
using Juki.Vault.Digests;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Loading;

/// <summary>Initial loads from the file to the result: the same checks, the same state and the same forwarding as by notices.</summary>
[Trait("Requirement", "U1")]
public sealed class LoadTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Address = "市川市八幡一丁目１番１号";

    private LoadBench _loads = null!;

    private RegistryBench Bench => _loads.Registry;

    public async Task InitializeAsync() =>
        _loads = new LoadBench(await RegistryBench.StartAsync(azurite, ("Loading:BatchRows", "10"), ("Loading:SliceRows", "100")));

    public async Task DisposeAsync() => await Bench.DisposeAsync();

    [Fact]
    public async Task Rows_end_as_notices_of_the_same_content_would()
    {
        var people = Enumerable.Range(0, 130).Select(_ => SyntheticPerson.New()).ToList();
        var (known, changed, unlawful, claimed, out31, held) = (SyntheticPerson.New(), SyntheticPerson.New(), SyntheticPerson.New(), people[0], SyntheticPerson.New(), SyntheticPerson.New());
        var twin = SyntheticPerson.WithNumberOf(claimed);
        await Bench.SendAsync(known.MoveIn(1, Address));
        await Bench.SendAsync(changed.MoveIn(1, Address));
        var refusedAlone = unlawful.MoveIn(1, Address);
        refusedAlone["domicile"] = "市川市";
        var other = changed.MoveIn(1, Address);
        other["name"] = "合成　花子";
        List<JsonObject> rows =
        [
            .. people.Select(person => person.MoveIn(3, Address)),
            known.MoveIn(1, Address), other, refusedAlone, twin.MoveIn(1, Address), out31.MoveWithin(1, Address), held.MoveWithin(4, Address),
        ];
        var before = (await Bench.RepliesAsync()).Count;

        var id = await _loads.SendAsync(rows);
        var state = await _loads.RunAsync(id);

        Assert.Equal((130, 1, 1, 4, 2, true), (state.Counts.Accepted, state.Counts.Duplicate, state.Counts.Held, state.Counts.Refused, state.Slices.Count, state.IsComplete));
        var told = await _loads.ToldAsync(id);
        Assert.Equal(
            ["duplicate ", "held ", "refused C11", "refused C12", "refused R31-person", "refused U2"],
            told.SelectMany(message => message.GetProperty("rows").EnumerateArray())
                .Select(row => $"{row.GetProperty("outcome").GetString()} {string.Join(' ', row.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("check").GetString()))}")
                .Order(StringComparer.Ordinal));
        Assert.Single(told, message => message.GetProperty("complete").GetBoolean());
        var events = (await _loads.EventsAsync(id)).Select(content => JsonNode.Parse(content.GetRawText())!).ToList();
        Assert.All(await ContractValidator.ErrorsAsync(events.Select(content => new ContractCase("load-result", content))), Assert.Empty);

        // No single reply, and nothing left to be done but what notices leave.
        Assert.Equal(before, (await Bench.RepliesAsync()).Count);
        var alone = SyntheticPerson.New();
        await Bench.SendAsync(alone.MoveIn(3, Address));
        await SameAsync(alone, people[1]);
        await SameAsync(alone, people[129]);
        Bench.Time.Advance(TimeSpan.FromMinutes(5));
        var overdue = await Bench.Server.Get<ForwardingSweep>().RunAsync(default);
        Assert.Contains(await Bench.TokenAsync(people[64]), overdue);
        Assert.Equal("held", (await Bench.SendAsync(held.MoveWithin(5, Address))).Single().Outcome);
        Assert.Equal("accepted", (await Bench.SendAsync(people[7].MoveWithin(4, "市川市真間三丁目３番３号"))).Single().Outcome);
    }

    [Fact]
    public async Task A_load_of_a_stopped_municipality_stands_still_until_it_is_released()
    {
        var person = SyntheticPerson.New();
        var id = await _loads.SendAsync([person.MoveIn(1, Address)]);
        Bench.Municipalities.Stop(RegistryBench.Ichikawa);
        Assert.False((await _loads.RunAsync(id)).IsOver);
        Assert.Null((await Bench.BodyAsync(person)).Current);

        Bench.Municipalities.Stop();
        Assert.True((await _loads.RunAsync(id)).IsComplete);
        Assert.NotNull((await Bench.BodyAsync(person)).Current);
    }

    [Fact]
    [Trait("Requirement", "I1")]
    public async Task Where_a_large_register_is_to_come_its_digests_have_room_before_it_begins()
    {
        // No municipality has this code, so nobody lives there.
        const string empty = "129999";
        var (room, now) = (Bench.Server.Get<DigestRoom>(), Bench.Time.GetUtcNow());
        Assert.Equal(now, await room.MakeAsync(empty, 60_000, default));
        Assert.Equal(now + DigestLayouts.KnownFor, await room.MakeAsync(empty, 1_000_000, default));
        Assert.Equal(BucketBits.For(1_000_000), (await Bench.Server.Get<DigestLayouts>().OfAsync(empty, default)).Bits);
        Assert.Equal(now, await room.MakeAsync(empty, 1_000_000, default));
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Wherever_a_batch_crashes_it_comes_to_the_same_end()
    {
        var crashed = true;
        for (var call = 1; crashed; call++)
        {
            // Before the next call is sent is where it stands after this one was answered.
            List<SyntheticPerson> people = [SyntheticPerson.New(), SyntheticPerson.New()];
            var id = await _loads.SendAsync([.. people.Select(person => person.MoveIn(1, Address))]);
            await Bench.Server.Get<LoadSweep>().RunAsync(default);
            crashed = await Bench.CrashAsync(call, afterwards: true, () => Bench.Server.Get<LoadRun>().GoOnAsync(id.Text, default));
            var state = await _loads.StateAsync(id);
            if (!state.IsComplete)
                await Bench.Server.Get<LoadRun>().GoOnAsync(id.Text, default);
            state = await _loads.StateAsync(id);
            Assert.Equal((2, true), (state.Counts.Accepted, state.IsComplete));
            Assert.Single(await _loads.ToldAsync(id), message => message.GetProperty("complete").GetBoolean());
            foreach (var person in people)
                await IsWholeAsync(person);
            Assert.True(crashed || call > 15, "The walk ended before it had gone through the work.");
        }
    }

    private async Task SameAsync(SyntheticPerson byNotice, SyntheticPerson byLoad)
    {
        var (one, other) = (await Bench.RangeAsync(byNotice), await Bench.RangeAsync(byLoad));
        var (noticed, loaded) = (PersonBody.Unpack(one.Body), PersonBody.Unpack(other.Body));
        Assert.Equal(SharedItems(noticed), SharedItems(loaded));
        Assert.Equal((noticed.LastNumber, noticed.Applied.Count, noticed.Codes.Count), (loaded.LastNumber, loaded.Applied.Count, loaded.Codes.Count));
        Assert.Equal(noticed.Indexed, loaded.Indexed);
        Assert.Equal([(await Bench.Server.Get<BlindIndex>().OfAsync(byLoad.Number, default)).Hex], loaded.Numbers);
        Assert.Equal(one.Rows.Select(row => row.Kind), other.Rows.Select(row => row.Kind));
        await IsWholeAsync(byLoad);
    }

    // All but the codes and the time at which the row was made.
    private static IEnumerable<string> SharedItems(PersonBody body) => FieldTable.Juki.Fields
        .Where(field => field.Item is not (KnownItems.ResidentCode or KnownItems.IndividualNumber or KnownItems.RecordedAt))
        .Select(field => body.Current!.Items[field.Item]);

    private async Task IsWholeAsync(SyntheticPerson person)
    {
        var range = await Bench.RangeAsync(person);
        Assert.Single(range.OfKind(RowKind.Outbox));
        Assert.True(await Bench.MarkerAsync(person) is { Work.Forwarding: true });
        var record = PersonBody.Unpack(range.Body).Current!;
        var pen = await Bench.Server.Get<DigestMaker>().TakeAsync(default);
        var name = pen.NameOf(RegistryBench.Ichikawa, record.ResidentCode);
        var layout = await Bench.Server.Get<DigestLayouts>().OfAsync(RegistryBench.Ichikawa, default);
        var place = layout.WrittenOf(RegistryBench.Ichikawa)[0];
        var bucket = await Bench.Server.Get<DigestTable>().ReadAsync(place, BucketBits.Of(name.Leading, place.Bits), default);
        Assert.Equal(pen.TagOf(name, ComparedItems.ToBytes(record.Items)), bucket.Entries.Single(entry => entry.Name == name).Tag);
    }
}
