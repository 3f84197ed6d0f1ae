using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Juki.Records.Text;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>
/// What a family-register supplement (戸籍の附票) says of a person. The municipality is the one that keeps it (附票管理市町村), whose the family
/// register (本籍) is; where the person lives is an item of its own. The individual number stands on no supplement, and no notice of it has one.
/// </summary>
public sealed record SupplementEntry : RegisterEntry
{
    private const string FactOfBeingAbroad = "国外転出者";
    private const string Removal = "2";

    /// <summary>A supplement of somebody who lives where they are entered.</summary>
    /// <param name="entry">The person.</param>
    [SetsRequiredMembers]
    public SupplementEntry(RegisterEntry entry)
        : base(entry) => Residence = entry.Municipality;

    /// <summary>7 住所市町村コード, six digits; blank of an overseas mover.</summary>
    public string Residence { get; init; }

    /// <summary>10 最終住所漢字.</summary>
    public string LastAddress { get; init; } = string.Empty;

    /// <summary>Where an overseas mover lived last, six digits; no notice says it.</summary>
    public string LastResidence { get; init; } = string.Empty;

    /// <summary>15 附票本人確認情報状態区分: whether the person is an overseas mover (国外転出者).</summary>
    public bool IsOverseas => Residence.Length == 0;

    /// <summary>国外転出.</summary>
    internal SupplementEntry Abroad => this with { Residence = string.Empty, LastResidence = Residence, LastAddress = Address, Address = FactOfBeingAbroad };

    /// <summary>Living in a home; a last address stays as it is.</summary>
    internal SupplementEntry Living(Home home) => this with { Residence = home.Municipality, TownCode = home.TownCode, Address = home.Address };

    /// <inheritdoc />
    public override JsonObject ToData(string reason, string changeDate, long sequenceNumber)
    {
        int[] counts = [Gaiji.Count(Name), Gaiji.Count(Address), Gaiji.Count(LastAddress)];
        var pattern = counts.Select((count, place) => count > 0 ? 1 << place : 0).Sum();
        return new JsonObject
        {
            ["residentCode"] = ResidentCode,
            ["name"] = Name,
            ["nameGaijiCount"] = counts[0],
            ["nameKana"] = NameKana,
            ["birthDate"] = BirthDate,
            ["sex"] = Sex,
            ["addressMunicipalityCode"] = Residence,
            ["address"] = Address,
            ["addressGaijiCount"] = counts[1],
            ["lastAddress"] = LastAddress,
            ["lastAddressGaijiCount"] = counts[2],
            ["changeDate"] = changeDate,
            ["managingMunicipalityCode"] = Municipality,
            ["stateClass"] = reason == Removal ? "9" : IsOverseas ? "1" : "0",
            ["gaijiFlag"] = pattern > 0 ? "1" : "0",
            ["gaijiPattern"] = $"{pattern}",
            ["act"] = reason,
            [SupplementRegister.Number] = sequenceNumber,
        };
    }

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every entry.</returns>
    public override string ToString() => "(supplement entry)";

    // 転籍: the family register moves, the people stay where they live.
    internal override RegisterEntry At(Home home) => this with { Municipality = home.Municipality };
}
