using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>One person's whole history, as the command shows it.</summary>
[Collection(SharedHost.Name)]
public sealed class HistoryTests(SharedHost shared) : IDisposable
{
    private const string Home = "市川市八幡一丁目１番１号";

    private readonly TestFolder _folder = new();

    private string ItemsFile => _folder.File("items.json");

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
    public async Task Without_a_number_it_shows_the_sample_person() =>
        AssertHistory(await shared.TryAsync("history"), await shared.GuidedAsync());

    [Fact]
    public async Task A_former_code_or_number_shows_the_same_person_with_what_is_held()
    {
        var (person, renamed) = (SyntheticPerson.New(), SyntheticPerson.New());
        await SendAsync(person.MoveIn(1, Home), "accepted");
        await SendAsync(person.CodeChange(2, Home, renamed.ResidentCode), "accepted");
        await SendAsync(person.Under(renamed.ResidentCode).NumberChange(3, Home, renamed.IndividualNumber), "accepted");
        await SendAsync(renamed.MoveWithin(5, "市川市南八幡二丁目２番２号"), "held");

        foreach (var (option, number) in new[] { ("--code", person.ResidentCode), ("--code", renamed.ResidentCode), ("--number", person.IndividualNumber), ("--number", renamed.IndividualNumber) })
        {
            var end = await shared.TryAsync("history", option, number);

            end.AssertSucceeded();
            var records = end.Json().GetProperty("superseded").EnumerateArray().Append(end.Json().GetProperty("current")).ToList();
            Assert.Equal(["11 転入等", "51 住民票コードの変更請求", "41 個人番号の変更請求"], records.Select(record => record.Text("reason")));
            Assert.Equal(["residentCode"], Texts(records[1], "changed"));
            Assert.Equal(["individualNumber"], Texts(records[2], "changed"));
            var held = end.Json().GetProperty("held").EnumerateArray().Single();
            Assert.Equal((5, "122033", "31 転居"), (held.GetProperty("sequenceNumber").GetInt64(), held.Text("sender"), held.Text("reason")));
            Assert.Equal(["accepted", "accepted", "accepted", "held"], end.Json().GetProperty("receipts").EnumerateArray().Select(receipt => receipt.Text("outcome")));
        }
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

    public void Dispose() => _folder.Dispose();

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

    private async Task SendAsync(JsonObject notice, string outcome)
    {
        await File.WriteAllTextAsync(ItemsFile, notice.ToJsonString());
        var end = await shared.TryAsync("notice", "--from", "122033", "--file", ItemsFile);
        end.AssertSucceeded();
        Assert.Equal(outcome, end.Json().GetProperty("data").Text("outcome"));
    }

    private static IEnumerable<string?> Texts(JsonElement record, string member) => record.GetProperty(member).EnumerateArray().Select(text => text.GetString());

    private static HashSet<long> Answered(JsonElement history) =>
        [.. history.GetProperty("receipts").EnumerateArray().Where(r => r.Text("outcome") == "accepted").Select(r => r.GetProperty("sequenceNumber").GetInt64())];
}
