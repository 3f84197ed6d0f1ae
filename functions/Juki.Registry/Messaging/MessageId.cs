using System.Security.Cryptography;
using System.Text;

namespace Juki.Registry.Messaging;

/// <summary>Ids that are derived from what they stand for, so that what is made or sent again has the id that it had.</summary>
internal static class MessageId
{
    private const int Bytes = 16;

    /// <summary>Derives an id.</summary>
    /// <param name="text">What it stands for.</param>
    /// <returns>A UUID in lower case: the first half of the text's SHA-256.</returns>
    public static string Of(string text) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes), bigEndian: true).ToString("D");
}
