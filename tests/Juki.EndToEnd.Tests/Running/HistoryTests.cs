using System.Text.Json;
using Juki.LocalHost.Simulation;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>One person's whole history, as the command shows it.</summary>
[Collection(SharedHost.Name)]
public sealed class HistoryTests(SharedHost shared)
{
    [Fact]
    [Trait("Requirement", "U5")]
    public async Task The_command_of_the_screen_shows_every_record_of_a_person_with_several_changes()
    {
        var person = await shared.GuidedAsync();
        Assert.True(person.Applied.Count > 2);

        var end = await RunningHost.TryAsync(shared.Shown("See the whole history").Arguments);

        AssertHistory(end, person);
    }

    [Fact]
    public async Task A_former_code_and_the_number_show_the_same_history()
    {
        var person = shared.Sample.People.First(p => p.FormerCodes.Count > 0 && p.Entry.IndividualNumber.Length > 0);

        AssertHistory(await shared.TryAsync("history", "--code", person.FormerCodes[0]), person);
        AssertHistory(await shared.TryAsync("history", "--code", person.Entry.ResidentCode), person);
        AssertHistory(await shared.TryAsync("history", "--number", person.Entry.IndividualNumber), person);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public async Task Of_a_removed_person_it_shows_until_when_the_last_record_is_kept()
    {
        var person = shared.Sample.People.First(p => p.IsRemoved);

        var current = (await shared.TryAsync("history", "--code", person.Entry.ResidentCode)).Json().GetProperty("current");

        Assert.True(current.GetProperty("isRemoved").GetBoolean());
        var received = DateOnly.ParseExact(current.Text("receivedOn"), "yyyy-MM-dd");
        Assert.Equal(received.Year + 150, DateOnly.ParseExact(current.Text("dueToBeErasedOn"), "yyyy-MM-dd").Year);
    }

    private static void AssertHistory(ChildEnd end, SimulatedPerson person)
    {
        end.AssertSucceeded();
        var history = end.Json();
        var current = history.GetProperty("current");
        var superseded = history.GetProperty("superseded").EnumerateArray().ToList();
        Assert.Equal(person.Applied, superseded.Append(current).Select(record => record.GetProperty("sequenceNumber").GetInt64()));
        Assert.Equal(person.LastNumber, history.GetProperty("lastNumber").GetInt64());
        Assert.Equal(person.Record["changeReason"]!.ToString(), current.Text("reason").Split(' ')[0]);
        Assert.Equal(person.Record["changeDate"]!.ToString(), current.Text("changeDate"));
        Assert.Equal(person.Entry.Address, current.GetProperty("items").Text("address"));
        Assert.All(superseded, record => Assert.True(string.CompareOrdinal(record.Text("receivedOn"), record.Text("dueToBeErasedOn")) < 0));
        Assert.All(superseded.Append(current).Skip(1), record => Assert.Matches(@"\A\d\d \p{Lo}+\z", record.Text("reason")));
        Assert.Empty(history.GetProperty("held").EnumerateArray());
        Assert.Superset(person.Applied.ToHashSet(), Answered(history));
        Assert.Empty(history.GetProperty("forwarding").GetProperty("waiting").EnumerateArray());
    }

    private static HashSet<long> Answered(JsonElement history) =>
        [.. history.GetProperty("receipts").EnumerateArray().Where(r => r.Text("outcome") == "accepted").Select(r => r.GetProperty("sequenceNumber").GetInt64())];
}
