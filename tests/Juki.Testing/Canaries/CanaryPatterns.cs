using System.Text;

namespace Juki.Testing.Canaries;

/// <summary>The forms in which a value could lie about: UTF-8 and both UTF-16, each plain, in hexadecimal and in base64 at any alignment; and escaped as JSON.</summary>
public static class CanaryPatterns
{
    /// <summary>A shorter value would be found by chance.</summary>
    public const int LeastBytes = 6;

    private const int Alignments = 3;

    /// <summary>Every form of a value, some of them the same.</summary>
    public static IEnumerable<byte[]> Of(string canary)
    {
        if (Encoding.UTF8.GetByteCount(canary) < LeastBytes)
            throw new ArgumentException($"A canary is at least {LeastBytes} bytes.", nameof(canary));
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            // Two characters are four bytes in UTF-16, which chance would find.
            if (encoding.GetBytes(canary) is not { Length: >= LeastBytes } plain)
                continue;
            yield return plain;
            yield return Encoding.ASCII.GetBytes(Convert.ToHexString(plain));
            yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(plain));
            for (var before = 0; before < Alignments; before++)
            {
                var base64 = Base64After(before, plain);
                yield return Encoding.ASCII.GetBytes(base64);
                yield return Encoding.ASCII.GetBytes(base64.Replace('+', '-').Replace('/', '_'));
            }
        }

        // JSON writers escape what is not ASCII, some in capitals and some not.
        yield return Encoding.ASCII.GetBytes(string.Concat(canary.Select(c => char.IsAscii(c) ? $"{c}" : $"\\u{(int)c:X4}")));
        yield return Encoding.ASCII.GetBytes(string.Concat(canary.Select(c => char.IsAscii(c) ? $"{c}" : $"\\u{(int)c:x4}")));
    }

    // The characters that depend on the value alone, whatever stands after it and so many bytes before it.
    private static string Base64After(int bytes, byte[] plain)
    {
        var text = Convert.ToBase64String([.. new byte[bytes], .. plain]);
        var first = ((bytes * 8) + 5) / 6;
        var whole = (bytes + plain.Length) * 8 / 6;
        return text[first..whole];
    }
}
