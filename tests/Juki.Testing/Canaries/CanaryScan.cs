using System.Buffers;
using System.Text;

namespace Juki.Testing.Canaries;

/// <summary>Looks for values in contents, for all of them in one pass; says where one lies, never which.</summary>
public sealed class CanaryScan
{
    // A date is eight digits, and tokens in hexadecimal are long enough to hold one by chance.
    private const int DateLength = 8;

    // Bytes stand as characters of the same number, since the search for many at once is one of text.
    private static readonly Encoding Bytes = Encoding.Latin1;

    private readonly SearchValues<string> _patterns;
    private readonly SearchValues<string> _dates;

    /// <summary>A scan for these values in every form.</summary>
    public CanaryScan(IEnumerable<string> canaries)
    {
        var patterns = canaries.SelectMany(CanaryPatterns.Of).Select(Bytes.GetString).Distinct(StringComparer.Ordinal).ToLookup(IsDate);
        _patterns = SearchValues.Create([.. patterns[false]], StringComparison.Ordinal);
        _dates = SearchValues.Create([.. patterns[true]], StringComparison.Ordinal);
    }

    /// <summary>The places whose content holds one.</summary>
    public IReadOnlyList<string> Find(IEnumerable<StoredContent> contents) =>
        [.. contents.Where(c => Holds(Bytes.GetString(c.Bytes))).Select(c => c.Place).Distinct(StringComparer.Ordinal)];

    private bool Holds(ReadOnlySpan<char> content) => content.ContainsAny(_patterns) || HoldsDate(content);

    private bool HoldsDate(ReadOnlySpan<char> content)
    {
        for (int at, from = 0; (at = content[from..].IndexOfAny(_dates)) >= 0; from += at + 1)
        {
            var date = content[(from + at)..];
            var isCutOut = (from + at > 0 && char.IsAsciiHexDigit(content[from + at - 1])) || (date.Length > DateLength && char.IsAsciiHexDigit(date[DateLength]));
            if (!isCutOut)
                return true;
        }

        return false;
    }

    private static bool IsDate(string pattern) => pattern.Length == DateLength && pattern.All(char.IsAsciiDigit);
}
