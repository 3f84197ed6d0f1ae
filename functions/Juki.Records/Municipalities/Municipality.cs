using Juki.Records.Values;

namespace Juki.Records.Municipalities;

/// <summary>A municipality (市町村) of the prefecture, or a ward (行政区) of its designated city.</summary>
/// <param name="Code">Its code, six digits.</param>
/// <param name="Name">Its official name; a ward's begins with its city's.</param>
/// <param name="Kana">Its reading in hiragana.</param>
/// <param name="Kind">市, 町, 村, 行政区 or 政令指定都市.</param>
/// <param name="HasServer">Whether it has a communication server (市町村CS) of its own.</param>
public sealed record Municipality(MunicipalityCode Code, string Name, string Kana, string Kind, bool HasServer)
{
    private const string Ward = "行政区";
    private const string DesignatedCity = "政令指定都市";

    /// <summary>Whether people are registered under this code: a designated city's residents are its wards' (ruling 17).</summary>
    public bool IsOfResidence => Kind != DesignatedCity;

    /// <summary>Whether this is a ward of the city.</summary>
    /// <param name="city">A municipality.</param>
    /// <returns>True when it is.</returns>
    public bool IsWardOf(Municipality city) =>
        Kind == Ward && city.Kind == DesignatedCity && Name.StartsWith(city.Name, StringComparison.Ordinal);
}
