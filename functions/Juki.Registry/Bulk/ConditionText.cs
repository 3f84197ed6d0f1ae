using System.Buffers;
using System.Text;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Juki.Registry.Bulk;

/// <summary>
/// A condition file as text: UTF-8, with a byte order mark or without, or UTF-16 with one. CP932 (Shift_JIS) is refused, since it can't carry every name:
/// 𠮷 and variants by IVS are not in it, and would come as question marks without anybody noticing.
/// </summary>
internal static class ConditionText
{
    private const int Buffer = 16 * 1024;
    private const int LongestMark = 3;

    private static readonly IReadOnlyList<(byte[] Mark, Encoding Encoding)> Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    private static readonly string[] CharacterSets = ["utf-8", "utf-16", "utf-16le", "utf-16be"];

    /// <summary>Whether a request says that it carries CSV.</summary>
    public static bool IsCsv(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(AcceptedTypes.Csv, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens the body as text. Its first bytes tell how it is encoded, not what the request says.</summary>
    /// <exception cref="ConditionFileException">The request names another character set.</exception>
    public static async Task<TextReader> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset is { HasValue: true } charset
            && !CharacterSets.Contains(charset.Value!.Trim('"'), StringComparer.OrdinalIgnoreCase))
        {
            throw Charset(null);
        }

        var start = await request.BodyReader.ReadAtLeastAsync(LongestMark, cancellationToken);
        var first = new byte[Math.Min(LongestMark, start.Buffer.Length)];
        start.Buffer.Slice(0, first.Length).CopyTo(first);
        var (mark, encoding) = Marks.FirstOrDefault(known => first.AsSpan().StartsWith(known.Mark), ([], Marks[0].Encoding));
        request.BodyReader.AdvanceTo(start.Buffer.GetPosition(mark.Length));
        return new StreamReader(request.BodyReader.AsStream(), encoding, detectEncodingFromByteOrderMarks: false, Buffer);
    }

    /// <summary>That the character set is none of those.</summary>
    public static ConditionFileException Charset(Exception? inner) => new(
        "UTF-8, or UTF-16 with a byte order mark. CP932 (Shift_JIS) is not taken, since it can't carry every name, such as 𠮷 or a variant by IVS.", isCharset: true, inner);
}
