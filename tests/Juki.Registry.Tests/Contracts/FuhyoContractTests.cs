using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Contracts;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.Registry.Tests.Contracts;

/// <summary>What passes between the Fuhyo server and others, held against the contracts of its own; none has a place for an individual number.</summary>
[Trait("Requirement", "U2")]
public sealed class FuhyoContractTests : IDisposable
{
    private const string FileId = "0b9d6f0e-5f5b-4f0a-9f0e-3f6d2a1c7b58";
    private readonly TestFolder _keys = new();

    [Fact]
    [Trait("Requirement", "U6")]
    public async Task What_the_server_answers_and_passes_on_keeps_its_contract_and_no_other_names()
    {
        await using var bench = await RegistryBench.StartInMemoryAsync(_keys.Path, RegisterFile.Fuhyo);
        var person = SyntheticPerson.New();
        await SendAsync(bench, person.SupplementEntry(), "1");
        await SendAsync(bench, person.GoneAbroad(), "2");
        await SendAsync(bench, person.SupplementEntry(), "3");
        await SendAsync(bench, person.SupplementEntry(), sequence: null);
        await bench.ForwardAsync(person);

        var replies = bench.SealedReplies.Bodies.Select(body => JsonNode.Parse(body)!).ToList();
        Assert.Equal(["accepted", "accepted", "refused", "refused"], replies.Select(reply => (string?)reply["data"]!["outcome"]));
        Assert.Equal(0, (int)replies[3]["data"]!["failures"]![0]!["items"]![0]!);
        await AssertOnlyAsync([.. replies.Select(reply => new ContractCase("fuhyo-reply", reply))]);
        var sent = bench.National.Bodies.Select(body => JsonNode.Parse(body.GetRawText())!).ToList();
        Assert.Equal(2, sent.Count);
        await AssertOnlyAsync([.. sent.Select(change => new ContractCase("fuhyo-national-update", change))]);
    }

    [Fact]
    public async Task What_a_message_may_hold_is_in_its_contract_and_nothing_else()
    {
        await AssertOnlyAsync([.. Messages.Select(message => new ContractCase(message.Contract, Event(message.Kind, JsonNode.Parse(message.Data)!.AsObject())))]);

        // A row's other members are those of a notice; the number is among them here, as an integer.
        ContractCase Row(JsonNode number) => new("fuhyo-file-part", Event(
            KnownEvents.FilePart,
            new JsonObject
            {
                ["fileId"] = FileId,
                ["kind"] = "load",
                ["municipality"] = "122033",
                ["part"] = 1,
                ["of"] = 1,
                ["rows"] = new JsonArray(new JsonObject { ["residentCode"] = "12345678903", ["managingMunicipalityCode"] = "122033", ["sequence"] = number }),
            }));
        Assert.Equal([true, false, false], (await ContractValidator.ErrorsAsync([Row(1), Row("1"), Row(0)])).Select(errors => errors.Count == 0));
    }

    [Fact]
    [Trait("Requirement", "N1")]
    public async Task The_national_server_is_asked_and_answers_without_individual_numbers()
    {
        var question = JsonNode.Parse($$"""
            {"id":"{{FileId}}","duty":"A5-01","purpose":"被災者の確認","documentNumber":"福第1号","residentCode":"12345678903","includesRemoved":false,
             "items":["name","address"],"matchItems":["residentCode","stateClass"]}
            """)!;
        var answer = JsonNode.Parse($$"""
            {"id":"{{FileId}}","count":1,"record":{"name":"合成　太郎","address":"国外転出者","residentCode":"12345678903","stateClass":"1"} }
            """)!;
        var acknowledgement = new JsonObject { ["id"] = FileId, ["status"] = "duplicate" };
        await AssertOnlyAsync([new("fuhyo-national-question", question), new("fuhyo-national-answer", answer), new("fuhyo-national-acknowledgement", acknowledgement)]);

        question["items"]!.AsArray().Add((JsonNode)"individualNumber");
        answer["record"]!["individualNumber"] = "123456789018";
        Assert.All(await ContractValidator.ErrorsAsync([new("fuhyo-national-question", question), new("fuhyo-national-answer", answer)]), Assert.NotEmpty);
    }

    // It may be given out, as what was obtained for one request; the answer to that, and the one given again, are all that may hold it.
    [Fact]
    [Trait("Requirement", "F2")]
    public void No_message_and_no_question_has_a_member_for_an_individual_number()
    {
        Assert.All(KnownContracts.Fuhyo.All.Except([KnownContracts.Fuhyo.OpenApi]), contract => Assert.DoesNotContain("individualNumber", contract.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["IndividualNumber", "InquiryAnswer"], Holding(KnownContracts.Fuhyo, "individualNumber"));
        Assert.Contains("Inquiry", Holding(KnownContracts.Juki, "individualNumber"));
        Assert.All(KnownContracts.Fuhyo.All, contract => Assert.DoesNotContain("townCode", contract.Text, StringComparison.Ordinal));
    }

    private static IReadOnlyList<(string Contract, string Kind, string Data)> Messages { get; } =
    [
        ("fuhyo-void", KnownEvents.Void, """{"residentCode":"12345678903","reason":"番号の取消し"}"""),
        (
            "fuhyo-report", KnownEvents.Report,
            """{"caseId":"202611-b07d52c4916ea38f","kind":"correction","documentNumber":"市第1号","request":"correction","residentCode":null,"sequenceNumber":null,"items":[10],"names":["lastAddress"],"text":"最終住所の誤り"}"""),
        ("fuhyo-file", KnownEvents.File, $$"""{"fileId":"{{FileId}}","kind":"integrity","municipality":"122033","parts":1,"rows":1}"""),
        (
            "fuhyo-file-part", KnownEvents.FilePart,
            $$"""{"fileId":"{{FileId}}","kind":"load","municipality":"122033","part":1,"of":1,"rows":[{"residentCode":"12345678903","managingMunicipalityCode":"122033"}]}"""),
        ("fuhyo-file-refused", KnownEvents.FileRefused, $$"""{"fileId":"{{FileId}}","kind":"load","code":"file-kind","part":1,"row":1,"message":"Correct it."}"""),
        (
            "fuhyo-integrity-result", KnownEvents.IntegrityResult,
            $$"""{"fileId":"{{FileId}}","madeAt":"2026-04-01T00:00:00Z","checkedAt":"2026-04-01T00:00:00Z","totals":{"same":1,"itemsDiffer":1,"onlyHere":0,"onlyThere":0,"stateDiffers":0,"changedSince":0},"part":1,"of":1,"people":[{"residentCode":"12345678903","verdict":"items-differ","items":[13],"names":["formerResidentCode"]}]}"""),
        ("fuhyo-integrity-due", KnownEvents.IntegrityDue, """{"dueOn":"20260401","lastCheckedAt":null}"""),
        (
            "fuhyo-load-result", KnownEvents.LoadResult,
            $$"""{"fileId":"{{FileId}}","complete":true,"totals":{"rows":1,"accepted":0,"duplicate":0,"held":0,"refused":1},"rows":[{"part":1,"row":1,"noticeId":"{{FileId}}","outcome":"refused","failures":[{"check":"R3-last-address","items":[10,15],"names":["lastAddress","stateClass"],"message":"Give it."}],"warnings":[]}]}"""),
    ];

    public void Dispose() => _keys.Dispose();

    private static JsonObject Event(string kind, JsonObject data) => TestMunicipalities.Event(
        RegistryBench.Ichikawa, data, type: kind, register: RegisterFile.Fuhyo, sequence: kind == KnownEvents.Void ? "1" : null);

    // Schemas of the HTTP API that have a member, however deep.
    private static IEnumerable<string> Holding(FileContracts contracts, string member) => JsonNode.Parse(contracts.OpenApi.Text)!["components"]!["schemas"]!.AsObject()
        .Where(schema => schema.Value!.ToJsonString().Contains($"\"{member}\":{{", StringComparison.Ordinal))
        .Select(schema => schema.Key)
        .Order(StringComparer.Ordinal);

    private static async Task SendAsync(RegistryBench bench, JsonObject data, string? sequence) =>
        await bench.Updates.ApplyAsync(await bench.SealAsync(data, sequence: sequence), 1, default);

    // Extension attributes may stand beside those of an event: what is renamed there is a member of its data.
    private static async Task AssertOnlyAsync(IReadOnlyList<ContractCase> cases)
    {
        Assert.All(await ContractValidator.ErrorsAsync(cases), Assert.Empty);
        var renamed = cases.SelectMany(each => RenamedOf(each.Value!).Select(value => each with { Value = value })).ToList();
        Assert.InRange(renamed.Count, cases.Count, int.MaxValue);
        Assert.All(await ContractValidator.ErrorsAsync(renamed), Assert.NotEmpty);
    }

    private static IEnumerable<JsonNode> RenamedOf(JsonNode value) => value["data"] is not { } data ? Renaming.EachOf(value) : Renaming.EachOf(data).Select(renamed =>
    {
        var copy = value.DeepClone();
        copy["data"] = renamed;
        return copy;
    });
}
