using System.Globalization;
using System.Security.Cryptography;

namespace Juki.Registry.Cases;

/// <summary>Names a case: the month in which it was taken in and sixteen random hexadecimal digits, such as <c>202611-0123456789abcdef</c>. Tells nothing of anybody.</summary>
public readonly record struct CaseId
{
    private const int MonthDigits = 6;
    private const int RandomBytes = 8;
    private const int Length = MonthDigits + 1 + (2 * RandomBytes);

    private CaseId(string text) => Text = text;

    /// <summary>The whole id.</summary>
    public string Text { get; }

    /// <summary>The month as yyyyMM.</summary>
    public int Month => int.Parse(Text.AsSpan(0, MonthDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Makes an id that no other case has.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <returns>The id.</returns>
    public static CaseId New(int month) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{month:D6}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}"));

    /// <summary>Reads an id.</summary>
    /// <param name="text">What should be one.</param>
    /// <param name="id">The id.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string? text, out CaseId id)
    {
        var valid = text is { Length: Length } && text[..MonthDigits].All(char.IsAsciiDigit) && text[MonthDigits] == '-'
            && text[(MonthDigits + 1)..].All(char.IsAsciiHexDigitLower);
        id = valid ? new CaseId(text!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
