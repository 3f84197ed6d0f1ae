using System.Globalization;

namespace Juki.Registry.Bulk;

/// <summary>Names a bulk job: the day in Japan on which it was taken in and its number on that day, such as <c>20261126-00001</c>. Tells nothing of anybody.</summary>
public readonly record struct BulkJobId
{
    private const string DayFormat = "yyyyMMdd";
    private const int DayDigits = 8;
    private const int Length = DayDigits + 1 + 5;

    private BulkJobId(string text) => Text = text;

    /// <summary>The whole id.</summary>
    public string Text { get; }

    /// <summary>The day in Japan.</summary>
    public DateOnly Day => DateOnly.ParseExact(Text.AsSpan(0, DayDigits), DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The day's month as yyyyMM.</summary>
    public int Month => int.Parse(Text.AsSpan(0, DayDigits - 2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Number of the job on its day, from 1.</summary>
    public int Number => int.Parse(Text.AsSpan(DayDigits + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Makes an id.</summary>
    /// <param name="day">The day in Japan.</param>
    /// <param name="number">The number, from 1.</param>
    /// <returns>The id.</returns>
    public static BulkJobId Of(DateOnly day, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(day)}{number:D5}"));

    /// <summary>What the ids of a day begin with.</summary>
    /// <param name="day">The day in Japan.</param>
    /// <returns>The day and a hyphen.</returns>
    public static string PrefixOf(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture) + "-";

    /// <summary>Reads an id.</summary>
    /// <param name="text">What should be one.</param>
    /// <param name="id">The id.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string? text, out BulkJobId id)
    {
        var valid = text is { Length: Length } && text[DayDigits] == '-'
            && DateOnly.TryParseExact(text.AsSpan(0, DayDigits), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && text.AsSpan(DayDigits + 1).IndexOfAnyExceptInRange('0', '9') < 0;
        id = valid ? new BulkJobId(text!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
