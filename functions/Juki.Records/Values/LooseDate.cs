using System.Globalization;

namespace Juki.Records.Values;

/// <summary>
/// A date as registers hold it: eight digits, an unknown year as 0000, an unknown month or day as 00, and days that no calendar has,
/// such as 29 February of a common year (標準仕様書1.1.8; ruling 18).
/// </summary>
public readonly record struct LooseDate
{
    private const string Format = "yyyyMMdd";
    private const int YearDigits = 4;
    private const int MonthDigits = 6;
    private const int AllDigits = 8;

    private readonly string? _value;

    private LooseDate(string value) => _value = value;

    /// <summary>The eight digits: personal data where it is a birth date. All unknown for a default value.</summary>
    public string Value => _value ?? "00000000";

    /// <summary>How many digits from the left are known: 0, 4 (the year), 6 (the month too) or 8.</summary>
    public int KnownDigits => this switch
    {
        _ when Value.StartsWith("0000", StringComparison.Ordinal) => 0,
        _ when Value.AsSpan(YearDigits, 2) is "00" => YearDigits,
        _ when Value.AsSpan(MonthDigits, 2) is "00" => MonthDigits,
        _ => AllDigits,
    };

    /// <summary>True when year, month and day are all known; the day may still be one that no calendar has.</summary>
    public bool IsComplete => KnownDigits == AllDigits;

    /// <summary>Reads a date.</summary>
    /// <param name="text">Eight half-width digits, month 00 to 12, day 00 to 31.</param>
    /// <param name="date">The date.</param>
    /// <returns>False when the text is not such a date (C05).</returns>
    public static bool TryParse(string? text, out LooseDate date)
    {
        var valid = text is { Length: AllDigits } && CheckDigit.AreDigits(text)
            && string.CompareOrdinal(text, YearDigits, "12", 0, 2) <= 0
            && string.CompareOrdinal(text, MonthDigits, "31", 0, 2) <= 0;
        date = valid ? new LooseDate(text!) : default;
        return valid;
    }

    /// <summary>A calendar day in the form of the registers.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The date.</returns>
    public static LooseDate From(DateOnly day) => new(day.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>The calendar day, where the date is one.</summary>
    /// <param name="day">The day.</param>
    /// <returns>False when a part is unknown or no calendar has the day.</returns>
    public bool TryGetDay(out DateOnly day) =>
        DateOnly.TryParseExact(Value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Compares by the leading parts that both know; a part that one does not know decides nothing.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>Negative when surely earlier, positive when surely later, 0 when it can't be told.</returns>
    public int CompareKnown(LooseDate other) =>
        string.CompareOrdinal(Value, 0, other.Value, 0, Math.Min(KnownDigits, other.KnownDigits));

    /// <summary>Whether both dates are complete and this one is earlier.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>False when either is partly unknown.</returns>
    public bool IsWhollyBefore(LooseDate other) => IsComplete && other.IsComplete && CompareKnown(other) < 0;

    /// <summary>A mask: a birth date never reaches a log by accident.</summary>
    /// <returns>The same text for every date.</returns>
    public override string ToString() => "(date)";
}
