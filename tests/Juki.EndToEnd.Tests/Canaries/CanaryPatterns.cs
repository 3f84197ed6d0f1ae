using System.Text;

namespace Juki.EndToEnd.Tests.Canaries;

/// <summary>The forms in which a value could lie about: UTF-8 and both UTF-16, each plain, in hexadecimal and in base64 at any alignment.</summary>
internal static class CanaryPatterns
{
    private const int LeastBytes = 6;

    public static IReadOnlyList<(string Canary, byte[] Pattern)> Of(IEnumerable<string> canaries) =>
        [.. canaries.SelectMany(canary => Encoded(canary).Select(pattern => (canary, pattern)))];

    private static IEnumerable<byte[]> Encoded(string canary)
    {
        if (Encoding.UTF8.GetByteCount(canary) < LeastBytes)
            throw new ArgumentException("A canary is at least 6 bytes, or chance would find it.", nameof(canary));
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var plain = encoding.GetBytes(canary);
            yield return plain;
            yield return Encoding.ASCII.GetBytes(Convert.ToHexString(plain));
            yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(plain));
            for (var offset = 0; offset < 3; offset++)
                yield return Encoding.ASCII.GetBytes(Base64At(plain, offset));
        }

        // JSON writers escape what is not ASCII.
        yield return Encoding.ASCII.GetBytes(string.Concat(canary.Select(c => char.IsAscii(c) ? $"{c}" : $"\\u{(int)c:X4}")));
        yield return Encoding.ASCII.GetBytes(string.Concat(canary.Select(c => char.IsAscii(c) ? $"{c}" : $"\\u{(int)c:x4}")));
    }

    // The characters that depend on the canary alone, whatever stands before and after it.
    private static string Base64At(byte[] plain, int offset)
    {
        var text = Convert.ToBase64String([.. new byte[offset], .. plain]);
        var first = ((offset * 8) + 5) / 6;
        var whole = (offset + plain.Length) * 8 / 6;
        return text[first..whole];
    }
}
