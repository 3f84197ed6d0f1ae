using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;
using Juki.Registry.Contracts;
using Juki.Registry.Tests.Volume;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.Registry.Tests.Contracts;

/// <summary>Two years of a simulated life: what municipalities send and what they are answered, held against the contracts.</summary>
[Trait("Requirement", "C17")]
public sealed class MessageContractTests : IDisposable
{
    private readonly TestFolder _keys = new();

    [Fact]
    public async Task Every_reply_keeps_its_contract_and_whatever_breaks_the_contract_of_a_notice_is_refused()
    {
        var lived = new Lived(new LifeOptions { Today = new DateOnly(2026, 4, 1), Seed = 7, People = 60, Years = 2, Pace = 20, Unlawful = 0.3 });
        await using var served = await lived.ServeAsync(connectionString: null, _keys.Path);
        var replies = await served.RepliesAsync();
        Assert.Equal(["accepted", "duplicate", "held", "refused"], replies.Select(reply => OutcomeOf(reply.Event)).Distinct().Order(StringComparer.Ordinal));
        Assert.All(await ContractValidator.ErrorsAsync(replies.Select(reply => new ContractCase("reply", JsonNode.Parse(reply.Event.GetRawText())))), Assert.Empty);

        var notices = lived.Life.Notices;
        var errors = await ContractValidator.ErrorsAsync(notices.Select(notice => new ContractCase(
            notice.Type == SimulatedNotice.Void ? "void" : "notice",
            TestMunicipalities.Event(notice.Sender, notice.Data, notice.Id, notice.Time, notice.Type))));
        var broken = notices.Zip(errors).Where(pair => pair.Second.Count > 0).Select(pair => (pair.First.Sender, pair.First.Id)).ToHashSet();
        var outcomes = replies.ToLookup(reply => (reply.Municipality, reply.Event.GetProperty("data").GetProperty("noticeId").GetString()!), reply => OutcomeOf(reply.Event));
        Assert.NotEmpty(broken);
        Assert.All(broken, notice => Assert.Contains("refused", outcomes[notice]));
        Assert.All(lived.Life.Notices.Where(notice => notice.Expected == Expected.Accepted), notice => Assert.DoesNotContain((notice.Sender, notice.Id), broken));
    }

    [Fact]
    public async Task A_member_of_a_reply_under_another_name_breaks_the_contract()
    {
        await using var bench = await RegistryBench.StartInMemoryAsync(_keys.Path);
        var person = SyntheticPerson.New();
        await bench.Updates.ApplyAsync(await bench.SealAsync(person.MoveWithin(1, "市川市八幡一丁目１番１号")), 1, default);
        var reply = JsonNode.Parse(bench.SealedReplies.Bodies.Single())!;
        Assert.NotEmpty(reply["data"]!["failures"]!.AsArray());
        Assert.Empty(await ContractValidator.ErrorsAsync("reply", reply));

        var renamed = Renaming.EachOf(reply["data"]!).Select(data =>
        {
            var copy = reply.DeepClone();
            copy["data"] = data;
            return new ContractCase("reply", copy);
        }).ToList();
        Assert.InRange(renamed.Count, 9, int.MaxValue);
        Assert.All(await ContractValidator.ErrorsAsync(renamed), Assert.NotEmpty);
    }

    [Fact]
    [Trait("Requirement", "U6")]
    public async Task What_goes_to_the_national_server_and_the_forwarding_queue_keeps_its_contract()
    {
        await using var bench = await RegistryBench.StartInMemoryAsync(_keys.Path);
        const string home = "市川市八幡一丁目１番１号";
        var (person, other, fresh) = (SyntheticPerson.New(), SyntheticPerson.New(), SyntheticPerson.New());
        JsonObject[] changes =
        [
            person.MoveIn(1, home),
            person.NumberChange(2, home, fresh.IndividualNumber),
            other.MoveIn(1, home),
            other.CodeChange(2, home, fresh.ResidentCode),
        ];
        foreach (var change in changes)
        {
            var nudge = await bench.Updates.ApplyAsync(await bench.SealAsync(change), 1, default);
            Assert.Empty(await ContractValidator.ErrorsAsync("forwarding-nudge", nudge!.Value.Hex));
        }

        await bench.ForwardAsync(person);
        await bench.ForwardAsync(other);
        var sent = bench.National.Bodies.Select(body => JsonNode.Parse(body.GetRawText())!).ToList();
        Assert.Equal(changes.Length, sent.Count);
        Assert.All(await ContractValidator.ErrorsAsync(sent.Select(update => new ContractCase("national-update", update))), Assert.Empty);
        Assert.All(await ContractValidator.ErrorsAsync(sent.SelectMany(Renaming.EachOf).Select(update => new ContractCase("national-update", update))), Assert.NotEmpty);
        Assert.Empty(await ContractValidator.ErrorsAsync("national-acknowledgement", new JsonObject { ["id"] = sent[0]["id"]!.GetValue<string>(), ["status"] = "applied" }));
    }

    [Fact]
    public void Every_contract_has_a_test_that_holds_values_against_it()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, "tests", "Juki.Registry.Tests"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(test => test.Contains("[Fact]", StringComparison.Ordinal) && test.Contains("ErrorsAsync(", StringComparison.Ordinal));
        var here = string.Concat(tests);
        Assert.All(KnownContracts.All.Except([KnownContracts.Problems, .. KnownContracts.OfFiles.Select(contracts => contracts.Notice)]), contract => Assert.Contains($"\"{contract.Name}", here, StringComparison.Ordinal));
    }

    public void Dispose() => _keys.Dispose();

    private static string OutcomeOf(System.Text.Json.JsonElement reply) => reply.GetProperty("data").GetProperty("outcome").GetString()!;
}
