using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Values;
using Juki.Records.Voids;
using Juki.Registry.Contracts;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.Registry.Tests.Contracts;

/// <summary>
/// A lawful notice spoiled at one item after another: the contract and the server must be of one mind about its form. Only what the
/// contract says that it can't say may be refused by the server alone.
/// </summary>
[Trait("Requirement", "U2")]
public sealed class NoticeFormTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly JsonNode?[] Values =
    [
        null, true, 0, 1, -1, 1.5, 40_000, "", " ", "0", "1", "9", "x", "１", "122033", "12203", "122034", "20260401", "00000000", "20261301", "20260432", "2026-04-01",
        "12345678901", "123456789012", "1234567890123", "11", "99", "ｱ", "ア", "ヰヱヴー　ゝヾ", "漢字", new string('あ', 101), new string('あ', 401), new JsonObject(), new JsonArray(),
    ];

    public static TheoryData<string> Files => [.. RegisterFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Contract_and_server_agree_on_every_item_whatever_it_holds(string name)
    {
        var file = RegisterFile.Find(name)!;
        var spoiled = (from member in Names(file) from value in Values select (Name: member, Value: value, Data: Spoil(file, member, value))).ToList();
        var errors = await ErrorsAsync(file, spoiled.Select(s => s.Data));
        var differing = spoiled.Zip(errors)
            .Where(pair => (pair.Second.Count > 0) != IsRefusedForForm(file, pair.First.Name, pair.First.Value, pair.First.Data))
            .Select(pair => $"{pair.First.Name} = {pair.First.Value?.ToJsonString() ?? "null"}: {(pair.Second.Count > 0 ? "only the contract refuses" : "only the server refuses")}");
        Assert.Empty(differing);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Neither_takes_a_notice_without_a_mandatory_item_or_with_one_that_the_file_has_not(string name)
    {
        var file = RegisterFile.Find(name)!;
        Assert.Empty((await ErrorsAsync(file, [Lawful(file)])).Single());
        Assert.Empty(Read(file, Lawful(file)).Failures);

        var fields = file.Fields.Fields.Where(field => field.SetBy == ItemSource.Sender && field.IsMandatory).ToList();
        var strange = RegisterFile.All.SelectMany(Names).Except(Names(file)).Append("householder").ToList();
        List<JsonObject> spoiled = [.. fields.Select(field => Without(file, field.JsonName)), .. strange.Select(member => Spoil(file, member, "1"))];
        Assert.All(await ErrorsAsync(file, spoiled), Assert.NotEmpty);
        Assert.All(spoiled, data => Assert.NotEmpty(Read(file, data).Failures));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task The_number_of_a_supplements_notice_and_void_is_an_attribute_of_the_event()
    {
        string?[] good = ["1", "000000000000000000007", "999999999999999999"];
        string?[] all = [.. good, "0", "-1", "1.0", " 1", "１", "", null];
        var file = RegisterFile.Fuhyo;
        var (notice, voided) = (Lawful(file), new JsonObject { ["residentCode"] = SyntheticPerson.New().ResidentCode, ["reason"] = "番号の取消し" });
        ContractCase Case(Contract contract, JsonObject data, string type, string? sequence) =>
            new(contract.Name, TestMunicipalities.Event(RegistryBench.Ichikawa, data, type: type, register: file, sequence: sequence));

        var contracts = KnownContracts.Of(file);
        var ofNotice = await ContractValidator.ErrorsAsync(all.Select(sequence => Case(contracts.Notice, notice, KnownEvents.Update, sequence)));
        var ofVoid = await ContractValidator.ErrorsAsync(all.Select(sequence => Case(contracts.Void, voided, KnownEvents.Void, sequence)));

        var expected = all.Select(good.Contains).ToList();
        Assert.Equal(expected, ofNotice.Select(errors => errors.Count == 0));
        Assert.Equal(expected, ofVoid.Select(errors => errors.Count == 0));
        Assert.Equal(expected, all.Select(sequence => Read(file, notice, sequence).Failures.Count == 0));
        Assert.Equal(expected, all.Select(sequence => VoidReader.Read(file, JsonSerializer.SerializeToElement(voided), Sender(), Guid.NewGuid().ToString(), Now, sequence).Failures.Count == 0));
    }

    private static IEnumerable<string> Names(RegisterFile file) =>
        file.Fields.Fields.Select(field => field.JsonName).Union(file.FormerMembers.Select(member => member.Name));

    private static JsonObject Lawful(RegisterFile file) =>
        file.Fields.Has(KnownItems.StateClass) ? SyntheticPerson.New().SupplementEntry() : SyntheticPerson.New().MoveIn(1, "市川市八幡一丁目１番１号");

    private static JsonObject Spoil(RegisterFile file, string name, JsonNode? value)
    {
        var data = Lawful(file);
        data[name] = value?.DeepClone();
        return data;
    }

    private static JsonObject Without(RegisterFile file, string name)
    {
        var data = Lawful(file);
        data.Remove(name);
        return data;
    }

    private static Task<IReadOnlyList<IReadOnlyList<string>>> ErrorsAsync(RegisterFile file, IEnumerable<JsonObject> notices) => ContractValidator.ErrorsAsync(
        notices.Select(data => new ContractCase(KnownContracts.Of(file).Notice.Name, TestMunicipalities.Event(RegistryBench.Ichikawa, data, register: file, sequence: SequenceOf(file)))));

    // The envelope's, where the file has no item for it.
    private static string? SequenceOf(RegisterFile file) => file.Fields[KnownItems.SequenceNumber].SetBy == ItemSource.Envelope ? "1" : null;

    private static bool IsRefusedForForm(RegisterFile file, string name, JsonNode? value, JsonObject data)
    {
        int[] items =
        [
            .. file.FormerMembers.Where(member => member.Name == name).Select(member => member.Item),
            .. file.Fields.Find(name) is { } field ? [field.Item] : Array.Empty<int>(),
        ];
        return Read(file, data).Failures.Any(failure => failure.Items.Intersect(items).Any() && !IsBeyondForm(failure.Check, file.Fields[items[^1]], value));
    }

    // What a schema can't say: check digits, assigned codes, dates against others, sums over items, the rules of a reason.
    private static bool IsBeyondForm(string check, Field field, JsonNode? value) => check switch
    {
        KnownChecks.ResidentCode or KnownChecks.IndividualNumber => Text(value) is { } digits && digits.Length == field.MaxLength && digits.All(char.IsAsciiDigit),
        KnownChecks.Codes when field.Kind == FieldKind.Choice => field.Choices.Contains(Text(value)),
        KnownChecks.Codes => field.Kind is FieldKind.MunicipalityCode or FieldKind.AnyMunicipalityCode && Text(value) is { Length: 5 or 6 } code && code.All(char.IsAsciiDigit),
        KnownChecks.Mandatory => !field.IsMandatory && Text(value) is "",
        KnownChecks.Dates => LooseDate.TryParse(Text(value), out _),
        KnownChecks.Gaiji => !field.IsInteger || (value is JsonValue given && given.TryGetValue<int>(out var count) && count >= 0 && count <= field.MaxValue),
        KnownChecks.Sender or KnownChecks.ChangeDate => true,
        _ => check.StartsWith('R'),
    };

    private static string? Text(JsonNode? value) => value is JsonValue given && given.TryGetValue<string>(out var text) ? text : null;

    private static NoticeReading Read(RegisterFile file, JsonObject data) => Read(file, data, SequenceOf(file));

    private static NoticeReading Read(RegisterFile file, JsonObject data, string? sequence) => NoticeReader.Read(
        file, JsonSerializer.SerializeToElement(data), Sender(), Guid.NewGuid().ToString(), Now, Records.Time.JapanTime.DateOf(Now), sequence);

    private static NoticeSender Sender()
    {
        Assert.True(NoticeSender.TryFind(MunicipalityCode.TryParse(RegistryBench.Ichikawa, out var code) ? code : default, out var sender));
        return sender;
    }
}
