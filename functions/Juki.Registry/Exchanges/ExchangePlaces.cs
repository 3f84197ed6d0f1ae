using System.Globalization;
using Juki.Records.Time;

namespace Juki.Registry.Exchanges;

/// <summary>Where exchanges lie: a partition a day, in it by partner and time.</summary>
internal static class ExchangePlaces
{
    private const char End = '.';
    private const char AfterEnd = (char)(End + 1);

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Entry(ExchangeEntry entry, string unique) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Partner}{End}{JapanTime.Of(entry.At):HHmmssfffffff}{End}{unique}");

    /// <summary>Row of the day's counts, behind its entries in key order.</summary>
    public const string Counts = "~counts";

    public static string From(string? partner) => partner is null ? "" : $"{partner}{End}";

    public static string Below(string? partner) => partner is null ? "~" : $"{partner}{AfterEnd}";
}
