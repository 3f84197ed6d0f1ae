using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Values;
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

    [Fact]
    public async Task Contract_and_server_agree_on_every_item_whatever_it_holds()
    {
        var spoiled = (from name in Names() from value in Values select (Name: name, Value: value, Data: Spoil(name, value))).ToList();
        var errors = await ContractValidator.ErrorsAsync(spoiled.Select(s => new ContractCase("notice", TestMunicipalities.Event(RegistryBench.Ichikawa, s.Data))));
        var differing = spoiled.Zip(errors)
            .Where(pair => (pair.Second.Count > 0) != IsRefusedForForm(pair.First.Name, pair.First.Value, pair.First.Data))
            .Select(pair => $"{pair.First.Name} = {pair.First.Value?.ToJsonString() ?? "null"}: {(pair.Second.Count > 0 ? "only the contract refuses" : "only the server refuses")}");
        Assert.Empty(differing);
    }

    [Fact]
    public async Task Neither_takes_a_notice_without_a_mandatory_item_or_with_an_unknown_one()
    {
        var lawful = Lawful();
        Assert.Empty(await ContractValidator.ErrorsAsync("notice", TestMunicipalities.Event(RegistryBench.Ichikawa, lawful)));
        foreach (var field in FieldTable.Juki.Fields.Where(field => field.IsMandatory))
        {
            var without = lawful.DeepClone().AsObject();
            without.Remove(field.JsonName);
            Assert.NotEmpty(await ContractValidator.ErrorsAsync("notice", TestMunicipalities.Event(RegistryBench.Ichikawa, without)));
            Assert.NotEmpty(Read(without).Failures);
        }

        var unknown = Spoil("householder", "1");
        Assert.NotEmpty(await ContractValidator.ErrorsAsync("notice", TestMunicipalities.Event(RegistryBench.Ichikawa, unknown)));
        Assert.NotEmpty(Read(unknown).Failures);
    }

    private static IEnumerable<string> Names() => FieldTable.Juki.Fields.Select(field => field.JsonName).Concat(RegisterFile.Juki.FormerMembers.Select(member => member.Name));

    private static JsonObject Lawful() => SyntheticPerson.New().MoveIn(1, "市川市八幡一丁目１番１号");

    private static JsonObject Spoil(string name, JsonNode? value)
    {
        var data = Lawful();
        data[name] = value?.DeepClone();
        return data;
    }

    private static bool IsRefusedForForm(string name, JsonNode? value, JsonObject data)
    {
        var item = RegisterFile.Juki.FormerMembers.Where(member => member.Name == name).Select(member => member.Item).FirstOrDefault(FieldTable.Juki.Find(name)?.No ?? 0);
        return Read(data).Failures.Any(failure => failure.Items.Contains(item) && !IsBeyondForm(failure.Check, FieldTable.Juki[item], value));
    }

    // What a schema can't say: check digits, assigned codes, dates against others, sums over items, the rules of a reason.
    private static bool IsBeyondForm(string check, Field field, JsonNode? value) => check switch
    {
        KnownChecks.ResidentCode or KnownChecks.IndividualNumber => Text(value) is { } digits && digits.Length == field.MaxLength && digits.All(char.IsAsciiDigit),
        KnownChecks.Codes => field.Kind == FieldKind.MunicipalityCode && Text(value) is { Length: 5 or 6 } code && code.All(char.IsAsciiDigit),
        KnownChecks.Dates => LooseDate.TryParse(Text(value), out _),
        KnownChecks.Gaiji => !field.IsInteger || (value is JsonValue given && given.TryGetValue<int>(out var count) && count >= 0 && count <= field.MaxValue),
        KnownChecks.Sender or KnownChecks.ChangeDate => true,
        _ => check.StartsWith('R'),
    };

    private static string? Text(JsonNode? value) => value is JsonValue given && given.TryGetValue<string>(out var text) ? text : null;

    private static NoticeReading Read(JsonObject data)
    {
        Assert.True(NoticeSender.TryFind(MunicipalityCode.TryParse(RegistryBench.Ichikawa, out var code) ? code : default, out var sender));
        return NoticeReader.Read(RegisterFile.Juki, JsonSerializer.SerializeToElement(data), sender, Guid.NewGuid().ToString(), Now, Records.Time.JapanTime.DateOf(Now));
    }
}
