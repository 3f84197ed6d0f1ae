using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Testing;

namespace Juki.LocalHost.Tests.StandIns.National;

/// <summary>A national server takes what its own file's contract says, and nothing else.</summary>
[Trait("Requirement", "U6")]
public sealed class NationalFormTests
{
    public static TheoryData<string, string, string?> Spoilt => new()
    {
        { "juki", "id", "\"1\"" },
        { "juki", "sequenceNumber", "0" },
        { "juki", "sequenceNumber", "\"1\"" },
        { "juki", "residentCode", "null" },
        { "juki", "residentCode", "\"12345678901\"" },
        { "juki", "individualNumber", "\"123456789012\"" },
        { "juki", "changeReason", "\"3\"" },
        { "juki", "formerIndividualNumber", null },
        { "juki", "stateClass", "\"1\"" },
        { "fuhyo", "sequence", "null" },
        { "fuhyo", "act", "\"21\"" },
        { "fuhyo", "stateClass", "\"2\"" },
        { "fuhyo", "lastAddress", null },
        { "fuhyo", "addressMunicipalityCode", "\"\"" },
        { "fuhyo", "individualNumber", "null" },
        { "fuhyo", "formerIndividualNumber", "null" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void What_is_not_as_the_contract_says_is_malformed(string file, string member, string? value)
    {
        var register = RegisterFile.Find(file)!;
        var change = NationalChange.Of(register, SyntheticPerson.New().ResidentCode, 1, (KnownItems.Name, "合成　花子"));
        var json = change.ToJson();
        Assert.Equal(change, Read(register, json));

        json.Remove(member);
        if (value is not null)
            json[member] = JsonNode.Parse(value);

        Assert.Null(Read(register, json));
    }

    private static ReceivedChange? Read(RegisterFile register, JsonObject json) => ReceivedChange.Read(register, JsonSerializer.SerializeToElement(json));
}
