using System.Text.Json;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;
using Juki.Registry.People;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>What a fed local host must hold, opened with its keys beside it: the sample's end and nothing left to do.</summary>
internal static class EndState
{
    public static async Task AssertOfSampleAsync(RunningHost host)
    {
        var sample = await host.SampleAsync();
        var storage = (await host.InfoAsync()).Juki.Settings["Storage__Records"];
        await using var observer = await ServerUnderTest.StartAsync(new ServerParts(storage, host.Data.Juki.Keys, new RecordingReplies()) { Settings = UnusedSettings.With() });
        var taken = Taken(host).ToLookup(change => change.ResidentCode, change => change.SequenceNumber);
        foreach (var person in sample.People)
        {
            await AssertPersonAsync(observer, person);
            Assert.Equal(person.Applied, person.FormerCodes.Append(person.Entry.ResidentCode).SelectMany(code => taken[code]));
        }

        Assert.Equal(sample.People.Sum(person => person.Applied.Count), taken.Sum(numbers => numbers.Count()));
    }

    // By every code that the person has or had.
    private static async Task AssertPersonAsync(ServerUnderTest observer, SimulatedPerson person)
    {
        foreach (var code in person.FormerCodes.Append(person.Entry.ResidentCode))
        {
            Assert.True(Records.Values.ResidentCode.TryParse(code, out var parsed));
            var place = await observer.Get<PersonLocator>().LocateAsync(await observer.Get<BlindIndex>().OfAsync(parsed, default), default);
            await AssertRangeAsync(observer, place.Range, person);
        }
    }

    private static async Task AssertRangeAsync(ServerUnderTest observer, PersonRange range, SimulatedPerson person)
    {
        var body = PersonBody.Unpack(range.Body);
        var current = body.Current!;
        Assert.Equal(
            (person.Entry.ResidentCode, person.Entry.Name, person.Entry.NameKana, person.Entry.Address, person.Entry.IndividualNumber, person.Entry.Municipality),
            (current.ResidentCode.Value, current.Name, current.NameKana, current.Address, current.IndividualNumber?.Value ?? "", current.MunicipalityCode.Value));
        Assert.Equal((person.LastNumber, person.Applied[^1], person.IsRemoved), (body.LastNumber, current.SequenceNumber, current.IsRemoved));
        Assert.Empty(person.Applied.Except(body.Applied.Select(a => a.SequenceNumber)));
        Assert.Empty(range.OfKind(RowKind.Outbox));
        Assert.Empty(range.OfKind(RowKind.Held));
        var history = await observer.Get<PersonStore>().ReadHistoryAsync(range, default);
        Assert.Equal(person.Applied.SkipLast(1), history.Select(row => long.Parse(row.Suffix, System.Globalization.CultureInfo.InvariantCulture)));
    }

    // Resends are not in the journal: each line is a change that was taken, in order.
    private static IEnumerable<ReceivedChange> Taken(RunningHost host) => File
        .ReadLines(Directory.EnumerateFiles(host.Data.Juki.National).Single())
        .Select(line => ReceivedChange.Read(RegisterFile.Juki, JsonSerializer.Deserialize<JsonElement>(line))!);
}
