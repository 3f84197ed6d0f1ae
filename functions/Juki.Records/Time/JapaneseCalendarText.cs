using System.Globalization;
using Juki.Records.Values;

namespace Juki.Records.Time;

/// <summary>Dates in words, by the Japanese calendar (和暦) where a whole day is known. The runtime's own calendar needs cultures, which this program runs without.</summary>
public static class JapaneseCalendarText
{
    // The first day of each era (元号), latest first: by the cabinet orders under 元号法, and the edicts before it.
    private static readonly (string Name, DateOnly First)[] Eras =
    [
        ("令和", new(2019, 5, 1)),
        ("平成", new(1989, 1, 8)),
        ("昭和", new(1926, 12, 25)),
        ("大正", new(1912, 7, 30)),
        ("明治", new(1868, 1, 25)),
    ];

    /// <summary>A day in words, such as 令和8年11月26日; the first year of an era is 元年.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words; of a day before 明治 the year of the common era.</returns>
    public static string Of(DateOnly day)
    {
        var (era, first) = Eras.FirstOrDefault(row => row.First <= day);
        return era is null ? InWords("", day.Year, day) : InWords(era, day.Year - first.Year + 1, day);
    }

    /// <summary>A register's date in words. What is unknown of it is said so, and the year is then that of the common era, since a year may belong to two eras.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The words.</returns>
    public static string Of(LooseDate date)
    {
        if (date.TryGetDay(out var day))
            return Of(day);
        var (year, month, dayOfMonth) = (Number(date.Value[..4]), Number(date.Value[4..6]), Number(date.Value[6..]));
        return $"{Part(year, "年")}{Part(month, "月")}{Part(dayOfMonth, "日")}";
    }

    private static string InWords(string era, int year, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{era}{(era.Length > 0 && year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture))}年{day.Month}月{day.Day}日");

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Part(int number, string unit) => number == 0 ? $"{unit}不詳" : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
}
