using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Text;

namespace Juki.LocalHost.Simulation;

/// <summary>What a municipality's register says of a person: the items of a notice without what each notice brings anew. Blank is empty text.</summary>
public record RegisterEntry
{
    /// <summary>1 住民票コード.</summary>
    public required string ResidentCode { get; init; }

    /// <summary>2 漢字氏名.</summary>
    public required string Name { get; init; }

    /// <summary>4 ふりがな氏名, in hiragana.</summary>
    public required string NameKana { get; init; }

    /// <summary>5 生年月日, YYYYMMDD with unknown parts as zeros.</summary>
    public required string BirthDate { get; init; }

    /// <summary>6 性別.</summary>
    public required string Sex { get; init; }

    /// <summary>7 住所.</summary>
    public required string Address { get; init; }

    /// <summary>9 個人番号.</summary>
    public required string IndividualNumber { get; init; }

    /// <summary>14 市町村コード, six digits.</summary>
    public required string Municipality { get; init; }

    /// <summary>15 大字・字コード, six digits.</summary>
    public required string TownCode { get; init; }

    /// <summary>23 氏名外字変更連番.</summary>
    public int NameGaijiSerial { get; init; }

    /// <summary>24 住所外字変更連番.</summary>
    public int AddressGaijiSerial { get; init; }

    /// <summary>25 旧氏 漢字.</summary>
    public string FormerSurname { get; init; } = string.Empty;

    /// <summary>27 旧氏 ふりがな.</summary>
    public string FormerSurnameKana { get; init; } = string.Empty;

    /// <summary>28 旧氏 外字変更連番.</summary>
    public int FormerSurnameGaijiSerial { get; init; }

    /// <summary>The communication server (市町村CS) that speaks for the person's municipality, six digits.</summary>
    public string Sender => Municipal.SenderOf(Municipality);

    /// <summary>The items of a notice, gaiji counts and flag included.</summary>
    /// <param name="reason">10 異動事由, two digits.</param>
    /// <param name="changeDate">11 異動年月日, eight digits.</param>
    /// <param name="sequenceNumber">22 更新順番号.</param>
    /// <returns>The event's data.</returns>
    public virtual JsonObject ToData(string reason, string changeDate, long sequenceNumber)
    {
        int[] counts = [Gaiji.Count(Name), Gaiji.Count(Address), Gaiji.Count(FormerSurname)];
        return new JsonObject
        {
            ["residentCode"] = ResidentCode,
            ["name"] = Name,
            ["nameGaijiCount"] = counts[0],
            ["nameKana"] = NameKana,
            ["birthDate"] = BirthDate,
            ["sex"] = Sex,
            ["address"] = Address,
            ["addressGaijiCount"] = counts[1],
            ["individualNumber"] = IndividualNumber,
            ["changeReason"] = reason,
            ["changeDate"] = changeDate,
            ["municipalityCode"] = Municipality,
            ["townCode"] = TownCode,
            ["operatorId"] = string.Create(CultureInfo.InvariantCulture, $"op{1 + (sequenceNumber % 9)}"),
            ["terminalId"] = $"t-{Municipality}",
            ["gaijiFlag"] = counts.Any(count => count > 0) ? "1" : "0",
            ["sequenceNumber"] = sequenceNumber,
            ["nameGaijiSerial"] = NameGaijiSerial,
            ["addressGaijiSerial"] = AddressGaijiSerial,
            ["formerSurname"] = FormerSurname,
            ["formerSurnameGaijiCount"] = counts[2],
            ["formerSurnameKana"] = FormerSurnameKana,
            ["formerSurnameGaijiSerial"] = FormerSurnameGaijiSerial,
        };
    }

    /// <summary>The entry with a home as what ties it to a municipality.</summary>
    internal virtual RegisterEntry At(Home home) =>
        this with { Municipality = home.Municipality, TownCode = home.TownCode, Address = home.Address, AddressGaijiSerial = 0 };

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every entry.</returns>
    public override string ToString() => "(register entry)";
}
