namespace Juki.Registry.Messaging;

/// <summary>The one algorithm of each layer of a sealed message (RFC 7518), and the only header members that it may have.</summary>
internal static class KnownAlgorithms
{
    public const string Sign = "ES256";
    public const string Agree = "ECDH-ES+A256KW";
    public const string Encrypt = "A256GCM";
    public const string SignedType = "juki+jws";
    public const string EncryptedContent = "JOSE";
    public const string Curve = "P-256";

    public static IReadOnlySet<string> SignedMembers { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "alg", "kid", "typ" };

    public static IReadOnlySet<string> EncryptedMembers { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "alg", "enc", "kid", "epk", "cty" };
}
