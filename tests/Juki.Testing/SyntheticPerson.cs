using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Values;

namespace Juki.Testing;

/// <summary>A synthetic person and the items of notices about them. Numbers have valid check digits and belong to nobody.</summary>
public sealed class SyntheticPerson
{
    private static long _made = Random.Shared.NextInt64(1_000_000_000);

    private SyntheticPerson(long serial)
    {
        ResidentCode = WithCheckDigit(CheckDigit.ResidentCode, serial);
        IndividualNumber = WithCheckDigit(CheckDigit.IndividualNumber, serial);
    }

    public string ResidentCode { get; private init; }

    public string IndividualNumber { get; init; }

    public string Municipality { get; init; } = "122033";

    public string Name { get; init; } = "合成　太郎";

    /// <summary>As in a notice: yyyyMMdd.</summary>
    public string BirthDate { get; init; } = "19800115";

    public ResidentCode Code => Records.Values.ResidentCode.TryParse(ResidentCode, out var code) ? code : default;

    public IndividualNumber Number => Records.Values.IndividualNumber.TryParse(IndividualNumber, out var number) ? number : default;

    public static SyntheticPerson New() => new(Interlocked.Increment(ref _made));

    /// <summary>Somebody born on a day, yyyyMMdd.</summary>
    public static SyntheticPerson BornOn(string day) => new(Interlocked.Increment(ref _made)) { BirthDate = day };

    /// <summary>Somebody of a name, born on a day, yyyyMMdd.</summary>
    public static SyntheticPerson Named(string name, string day) => new(Interlocked.Increment(ref _made)) { Name = name, BirthDate = day };

    public static SyntheticPerson WithNumberOf(SyntheticPerson other) =>
        new(Interlocked.Increment(ref _made)) { IndividualNumber = other.IndividualNumber };

    /// <summary>The same person under another code.</summary>
    public SyntheticPerson Under(string residentCode) =>
        new(0) { ResidentCode = residentCode, IndividualNumber = IndividualNumber, Municipality = Municipality, Name = Name, BirthDate = BirthDate };

    /// <summary>A notice of any reason.</summary>
    public JsonObject Notice(string reason, long sequenceNumber, string address) => Items(reason, sequenceNumber, address);

    /// <summary>住民票コードの変更請求, or another change of the code, from this person's to another; the person is <see cref="Under"/> it afterwards.</summary>
    public JsonObject CodeChange(long sequenceNumber, string address, string newCode, string reason = "51")
    {
        var data = Items(reason, sequenceNumber, address);
        (data["residentCode"], data["formerResidentCode"]) = (newCode, ResidentCode);
        return data;
    }

    /// <summary>個人番号の変更請求, or another change of the number, from this person's to another.</summary>
    public JsonObject NumberChange(long sequenceNumber, string address, string newNumber, string reason = "41")
    {
        var data = Items(reason, sequenceNumber, address);
        (data["individualNumber"], data["formerIndividualNumber"]) = (newNumber, IndividualNumber);
        return data;
    }

    /// <summary>Data of a void.</summary>
    public JsonObject Void(long sequenceNumber) =>
        new() { ["residentCode"] = ResidentCode, ["sequenceNumber"] = sequenceNumber, ["reason"] = "番号の取消し" };

    /// <summary>転入等.</summary>
    public JsonObject MoveIn(long sequenceNumber, string address = "市川市八幡一丁目１番１号") => Items("11", sequenceNumber, address);

    /// <summary>出生, on the birth date; the number may be taken out, as it is of most who are born.</summary>
    public JsonObject Birth(long sequenceNumber, string address)
    {
        var data = Items("12", sequenceNumber, address);
        data["changeDate"] = BirthDate;
        return data;
    }

    /// <summary>死亡; the address must be the current one.</summary>
    public JsonObject Death(long sequenceNumber, string address) => Items("22", sequenceNumber, address);

    /// <summary>転居.</summary>
    public JsonObject MoveWithin(long sequenceNumber, string address) => Items("31", sequenceNumber, address);

    /// <summary>転出; the address must be the current one.</summary>
    public JsonObject MoveOut(long sequenceNumber, string address) => Items("21", sequenceNumber, address);

    private static string WithCheckDigit(CheckDigit rule, long serial)
    {
        var body = serial.ToString($"D{rule.BodyLength}", CultureInfo.InvariantCulture);
        return body + rule.Compute(body);
    }

    private JsonObject Items(string reason, long sequenceNumber, string address) => new()
    {
        ["residentCode"] = ResidentCode,
        ["name"] = Name,
        ["nameGaijiCount"] = 0,
        ["nameKana"] = "ごうせい　たろう",
        ["birthDate"] = BirthDate,
        ["sex"] = "1",
        ["address"] = address,
        ["addressGaijiCount"] = 0,
        ["individualNumber"] = IndividualNumber,
        ["changeReason"] = reason,
        ["changeDate"] = "20260401",
        ["municipalityCode"] = Municipality,
        ["townCode"] = "001000",
        ["operatorId"] = "op-1",
        ["terminalId"] = "term-1",
        ["gaijiFlag"] = "0",
        ["sequenceNumber"] = sequenceNumber,
        ["nameGaijiSerial"] = 0,
        ["addressGaijiSerial"] = 0,
    };
}
