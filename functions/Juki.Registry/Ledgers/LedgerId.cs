using System.Globalization;
using System.Security.Cryptography;
using Juki.Records.Ledgers;

namespace Juki.Registry.Ledgers;

/// <summary>
/// Names an entry (管理番号): the month in which it was entered, a letter for its ledger and sixteen random hexadecimal digits, such as
/// <c>202611-m0123456789abcdef</c>. Tells nothing of anybody.
/// </summary>
public readonly record struct LedgerId
{
    /// <summary>What every id looks like, as a regular expression.</summary>
    internal const string Form = "^[0-9]{6}-[rdm][0-9a-f]{16}$";

    private const int MonthDigits = 6;
    private const int LetterAt = MonthDigits + 1;
    private const int RandomBytes = 8;
    private const int Length = LetterAt + 1 + (2 * RandomBytes);

    private LedgerId(string text) => Text = text;

    /// <summary>The whole id.</summary>
    public string Text { get; }

    /// <summary>The month as yyyyMM.</summary>
    public int Month => int.Parse(Text.AsSpan(0, MonthDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The ledger.</summary>
    public LedgerKind Ledger => LedgerOf(Text[LetterAt]);

    /// <summary>Makes an id that no other entry has.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="ledger">The ledger.</param>
    /// <returns>The id.</returns>
    public static LedgerId New(int month, LedgerKind ledger) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{month:D6}-{LetterOf(ledger)}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}"));

    /// <summary>Reads an id.</summary>
    /// <param name="text">What should be one.</param>
    /// <param name="id">The id.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string? text, out LedgerId id)
    {
        var valid = text is { Length: Length } && text[..MonthDigits].All(char.IsAsciiDigit) && text[MonthDigits] == '-'
            && text[LetterAt] is 'r' or 'd' or 'm' && text[(LetterAt + 1)..].All(char.IsAsciiHexDigitLower);
        id = valid ? new LedgerId(text!) : default;
        return valid;
    }

    /// <summary>The letter of a ledger.</summary>
    internal static char LetterOf(LedgerKind ledger) => ledger switch
    {
        LedgerKind.Reports => 'r',
        LedgerKind.Documents => 'd',
        _ => 'm',
    };

    /// <inheritdoc />
    public override string ToString() => Text;

    private static LedgerKind LedgerOf(char letter) => letter switch
    {
        'r' => LedgerKind.Reports,
        'd' => LedgerKind.Documents,
        _ => LedgerKind.Media,
    };
}
