using System.Globalization;
using Juki.Records.Values;

namespace Juki.Records.Municipalities;

/// <summary>
/// The designated cities (政令指定都市) of the whole country, whose residents are registered in their wards (行政区). Codes of 全国地方公共団体コード
/// (総務省, as of 2024-01-01): a city's wards follow it, up to the prefecture's next city.
/// </summary>
public static class DesignatedCities
{
    // Five digits without the check digit, in order.
    private static readonly int[] Cities =
    [
        01100, 04100, 11100, 12100, 14100, 14130, 14150, 15100, 22100, 22130, 23100, 26100, 27100, 27140, 28100, 33100, 34100, 40100, 40130, 43100,
    ];

    // The third digit of cities and wards is 1; ordinary cities begin at 200.
    private const int CodesOfAPrefecture = 100;

    /// <summary>The codes that wards of a city may have; not each is assigned.</summary>
    /// <param name="code">A code.</param>
    /// <returns>The codes; none for a code that is no designated city's.</returns>
    public static IEnumerable<MunicipalityCode> WardCodesOf(MunicipalityCode code)
    {
        var city = int.Parse(code.Value.AsSpan(0, 5), CultureInfo.InvariantCulture);
        var at = Array.IndexOf(Cities, city);
        if (at < 0)
            yield break;
        var end = city - (city % CodesOfAPrefecture) + CodesOfAPrefecture;
        if (at + 1 < Cities.Length)
            end = Math.Min(end, Cities[at + 1]);
        for (var ward = city + 1; ward < end; ward++)
        {
            if (MunicipalityCode.TryParse(ward.ToString("D5", CultureInfo.InvariantCulture), out var parsed))
                yield return parsed;
        }
    }
}
