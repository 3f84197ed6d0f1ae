using System.Text.Json.Nodes;

namespace Juki.Testing;

/// <summary>The items of notices about a synthetic person's family-register supplement (戸籍の附票), in whose envelope the number stands.</summary>
public static class SyntheticSupplement
{
    /// <summary>記載 of somebody who lives in Japan.</summary>
    public static JsonObject SupplementEntry(this SyntheticPerson person) => Items(person, "1");

    /// <summary>記載の修正 of somebody in Japan who goes abroad (国外転出).</summary>
    public static JsonObject GoneAbroad(this SyntheticPerson person)
    {
        var data = Items(person, "3");
        data.Remove("addressMunicipalityCode");
        (data["address"], data["lastAddress"], data["lastAddressGaijiCount"], data["stateClass"]) = ("国外転出者", "東京都新宿区西新宿二丁目８番１号", 0, "1");
        return data;
    }

    private static JsonObject Items(SyntheticPerson person, string act) => new()
    {
        ["residentCode"] = person.ResidentCode,
        ["name"] = person.Name,
        ["nameGaijiCount"] = 0,
        ["nameKana"] = "ごうせい　たろう",
        ["birthDate"] = person.BirthDate,
        ["sex"] = "1",
        ["addressMunicipalityCode"] = "131041",
        ["address"] = "東京都新宿区西新宿二丁目８番１号",
        ["addressGaijiCount"] = 0,
        ["changeDate"] = "20260401",
        ["managingMunicipalityCode"] = person.Municipality,
        ["stateClass"] = "0",
        ["gaijiFlag"] = "0",
        ["gaijiPattern"] = "0",
        ["act"] = act,
    };
}
