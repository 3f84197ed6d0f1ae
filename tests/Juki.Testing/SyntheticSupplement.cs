using System.Text.Json.Nodes;

namespace Juki.Testing;

/// <summary>The items of notices about a synthetic person's family-register supplement (戸籍の附票), in whose envelope the number stands.</summary>
public static class SyntheticSupplement
{
    /// <summary>Where somebody lives who has not moved.</summary>
    public const string Home = "東京都新宿区西新宿二丁目８番１号";

    /// <summary>記載 of somebody who lives in Japan.</summary>
    public static JsonObject SupplementEntry(this SyntheticPerson person) => Items(person, "1");

    /// <summary>記載の修正 of somebody in Japan who goes abroad (国外転出).</summary>
    public static JsonObject GoneAbroad(this SyntheticPerson person)
    {
        var data = Items(person, "3");
        data.Remove("addressMunicipalityCode");
        (data["address"], data["lastAddress"], data["lastAddressGaijiCount"], data["stateClass"]) = ("国外転出者", Home, 0, "1");
        return data;
    }

    /// <summary>記載の修正 of somebody who moves in Japan.</summary>
    public static JsonObject Moved(this SyntheticPerson person, string address)
    {
        var data = Items(person, "3");
        data["address"] = address;
        return data;
    }

    /// <summary>消除 of somebody who lives at an address.</summary>
    public static JsonObject Struck(this SyntheticPerson person, string address = Home)
    {
        var data = Items(person, "2");
        (data["address"], data["stateClass"]) = (address, "9");
        return data;
    }

    /// <summary>住民票コードの修正 from the person's code to another.</summary>
    public static JsonObject CodeCorrected(this SyntheticPerson person, string newCode)
    {
        var data = Items(person, "4");
        (data["residentCode"], data["formerResidentCode"]) = (newCode, person.ResidentCode);
        return data;
    }

    /// <summary>A notice with its number in the envelope.</summary>
    public static TestNotice Under(this JsonObject data, long number) => new(data, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static JsonObject Items(SyntheticPerson person, string act) => new()
    {
        ["residentCode"] = person.ResidentCode,
        ["name"] = person.Name,
        ["nameGaijiCount"] = 0,
        ["nameKana"] = "ごうせい　たろう",
        ["birthDate"] = person.BirthDate,
        ["sex"] = "1",
        ["addressMunicipalityCode"] = "131041",
        ["address"] = Home,
        ["addressGaijiCount"] = 0,
        ["changeDate"] = "20260401",
        ["managingMunicipalityCode"] = person.Municipality,
        ["stateClass"] = "0",
        ["gaijiFlag"] = "0",
        ["gaijiPattern"] = "0",
        ["act"] = act,
    };
}
