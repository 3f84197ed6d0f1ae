using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Juki.Vault.Keys;
using Microsoft.AspNetCore.WebUtilities;

namespace Juki.Registry.Provisions;

/// <summary>
/// A checkpoint as it is published: a JWS in the flattened JSON form (RFC 7515 7.2.2), ES256. The key's version is told after signing, so the
/// key id stands in the unprotected header; which key may sign is known from the month.
/// </summary>
internal static class SignedCheckpoint
{
    private const char Dot = '.';

    private static readonly string Header = WebEncoders.Base64UrlEncode("""{"alg":"ES256","typ":"provision-checkpoint"}"""u8);

    /// <summary>What is signed.</summary>
    public static string Input(byte[] payload) => $"{Header}{Dot}{WebEncoders.Base64UrlEncode(payload)}";

    public static byte[] DigestOf(string input) => SHA256.HashData(Encoding.ASCII.GetBytes(input));

    public static byte[] PayloadOf(string input) => WebEncoders.Base64UrlDecode(input[(Header.Length + 1)..]);

    public static byte[] Of(string input, string keyObject, KeySignature signature) => JsonSerializer.SerializeToUtf8Bytes(
        new Jws(Header, input[(Header.Length + 1)..], WebEncoders.Base64UrlEncode(signature.Bytes), new KeyHeader($"{keyObject}/{signature.KeyVersion}")));

    /// <summary>Reads what was published; whether the signature is good is for the caller.</summary>
    public static bool TryRead(byte[]? published, [NotNullWhen(true)] out string? input, [NotNullWhen(true)] out KeySignature? signature)
    {
        (input, signature) = (null, null);
        try
        {
            if (published is null || JsonSerializer.Deserialize<Jws>(published) is not { } jws || jws.Protected != Header)
                return false;
            signature = new KeySignature(jws.Unprotected.Kid[(jws.Unprotected.Kid.LastIndexOf('/') + 1)..], WebEncoders.Base64UrlDecode(jws.Signature));
            input = $"{jws.Protected}{Dot}{jws.Payload}";
            return true;
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or NullReferenceException)
        {
            return false;
        }
    }

    private sealed record Jws(
        [property: JsonPropertyName("protected")] string Protected,
        [property: JsonPropertyName("payload")] string Payload,
        [property: JsonPropertyName("signature")] string Signature,
        [property: JsonPropertyName("header"), JsonRequired] KeyHeader Unprotected);

    private sealed record KeyHeader([property: JsonPropertyName("kid"), JsonRequired] string Kid);
}
