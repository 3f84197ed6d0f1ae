using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Juki.LocalHost.Commands;

/// <summary>JSON for people: indented, and names of any script as they are, gaiji and full-width spaces too.</summary>
internal static partial class ReadableJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a value.</summary>
    public static string Of<T>(T value) => Escape().Replace(JsonSerializer.Serialize(value, Options), Shown);

    // Even the most relaxed encoder escapes what lies outside the basic plane, private use and wide spaces. What steers a terminal stays escaped.
    private static string Shown(Match escape)
    {
        if (!escape.Groups[1].Success)
            return escape.Value;
        var shown = (char)int.Parse(escape.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsSurrogate(shown) || char.IsLetterOrDigit(shown) || char.GetUnicodeCategory(shown) is UnicodeCategory.PrivateUse or UnicodeCategory.SpaceSeparator
            ? $"{shown}"
            : escape.Value;
    }

    [GeneratedRegex(@"\\(?:u([0-9A-Fa-f]{4})|.)")]
    private static partial Regex Escape();
}
