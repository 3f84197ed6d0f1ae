using Juki.Records.Values;

namespace Juki.LocalHost.Simulation;

/// <summary>A town of another prefecture.</summary>
/// <param name="Municipality">Code of its municipality or ward, six digits.</param>
/// <param name="Address">How its addresses begin.</param>
internal sealed record OtherTown(string Municipality, string Address);

/// <summary>A handful of municipalities of other prefectures, by their codes (全国地方公共団体コード), each with one town.</summary>
internal static class OtherTowns
{
    public static IReadOnlyList<OtherTown> All { get; } =
    [
        Of("01101", "北海道札幌市中央区北一条西"),
        Of("04101", "宮城県仙台市青葉区本町"),
        Of("13104", "東京都新宿区西新宿"),
        Of("14104", "神奈川県横浜市中区山下町"),
        Of("23106", "愛知県名古屋市中区栄"),
        Of("26104", "京都府京都市中京区蛸薬師町"),
        Of("27127", "大阪府大阪市北区梅田"),
        Of("40132", "福岡県福岡市博多区博多駅前"),
        Of("47201", "沖縄県那覇市泉崎"),
    ];

    private static OtherTown Of(string code, string address) => MunicipalityCode.TryParse(code, out var municipality)
        ? new OtherTown(municipality.Value, address)
        : throw new InvalidDataException($"{code} is no code of a municipality.");
}
