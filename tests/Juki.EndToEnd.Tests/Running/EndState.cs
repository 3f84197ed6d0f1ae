using System.Text.Json;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.National;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>What a fed local host must hold, opened with its keys beside it: the sample's end and nothing left to do.</summary>
internal static class EndState
{
    private const string MovedIn = "11";

    public static async Task AssertOfSampleAsync(RunningHost host)
    {
        var sample = await host.SampleAsync();
        var storage = (await host.InfoAsync()).Settings["Storage__Records"];
        await using var observer = await ServerUnderTest.StartAsync(new ServerParts(storage, host.Data.Keys, new RecordingReplies()) { Settings = UnusedSettings.With() });
        var taken = Taken(host).ToLookup(change => change.ResidentCode, change => change.SequenceNumber);
        foreach (var person in sample.People)
        {
            var applied = await AssertPersonAsync(observer, person);
            Assert.Equal(applied, taken[person.Entry.ResidentCode]);

            // An entry may begin at any number, so one that overtakes the person's earlier notices passes them; nobody else skips one.
            if (!Returns(sample, person))
                Assert.Equal(Numbers(person.LastNumber), applied);
        }

        Assert.Equal(sample.People.Count, taken.Count);
    }

    private static async Task<IReadOnlyList<long>> AssertPersonAsync(ServerUnderTest observer, SimulatedPerson person)
    {
        Assert.True(Records.Values.ResidentCode.TryParse(person.Entry.ResidentCode, out var code));
        var range = await observer.Get<PersonStore>().ReadAsync(await observer.Get<BlindIndex>().OfAsync(code, default), default);
        var body = PersonBody.Unpack(range.Body);
        var current = body.Current!;
        Assert.Equal(
            (person.Entry.Name, person.Entry.NameKana, person.Entry.Address, person.Entry.IndividualNumber, person.Entry.Municipality),
            (current.Name, current.NameKana, current.Address, current.IndividualNumber?.Value ?? "", current.MunicipalityCode.Value));
        Assert.Equal((person.LastNumber, person.IsRemoved), (current.SequenceNumber, current.IsRemoved));
        Assert.Empty(range.OfKind(RowKind.Outbox));
        Assert.Empty(range.OfKind(RowKind.Held));
        var applied = body.Applied.Select(a => a.SequenceNumber).ToList();
        Assert.Equal(applied.Count - 1, (await observer.Get<PersonStore>().ReadHistoryAsync(range, default)).Count);
        return applied;
    }

    // Resends are not in the journal: each line is a change that was taken, in order.
    private static IEnumerable<ReceivedChange> Taken(RunningHost host) => File
        .ReadLines(Directory.EnumerateFiles(host.Data.National).Single())
        .Select(line => JsonSerializer.Deserialize<ReceivedChange>(line, JsonSerializerOptions.Web)!);

    private static bool Returns(Sample sample, SimulatedPerson person) => sample.Notices.Count(n =>
        (string?)n.Data["residentCode"] == person.Entry.ResidentCode && (string?)n.Data["changeReason"] == MovedIn) > 1;

    private static IEnumerable<long> Numbers(long last)
    {
        for (long number = 1; number <= last; number++)
            yield return number;
    }
}
