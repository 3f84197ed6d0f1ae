using System.Text.Json.Nodes;
using Juki.Registry.Messaging;

namespace Juki.Registry.Contracts;

/// <summary>The JOSE headers (RFC 7515, RFC 7516): exactly these members, each layer with its one algorithm.</summary>
internal static class HeaderSchemas
{
    // A coordinate of P-256 is 32 bytes, base64url without padding.
    private const string Coordinate = "^[A-Za-z0-9_-]{43}$";

    public static JsonObject Signed() => Schema.Whole(new JsonObject
    {
        ["alg"] = Schema.Const(KnownAlgorithms.Sign),
        ["kid"] = KeyId("The signer's key."),
        ["typ"] = Schema.Const(KnownAlgorithms.SignedType),
    });

    public static JsonObject Encrypted() => Schema.Whole(new JsonObject
    {
        ["alg"] = Schema.Const(KnownAlgorithms.Agree),
        ["enc"] = Schema.Const(KnownAlgorithms.Encrypt),
        ["kid"] = KeyId("The receiver's key."),
        ["epk"] = Schema.Closed(
            new JsonObject
            {
                ["kty"] = Schema.Const("EC"),
                ["crv"] = Schema.Const(KnownAlgorithms.Curve),
                ["x"] = Schema.Text(Coordinate),
                ["y"] = Schema.Text(Coordinate),
            },
            ["kty", "crv", "x", "y"],
            "The sender's ephemeral key (RFC 7518 4.6.1)."),
        ["cty"] = Schema.Const(KnownAlgorithms.EncryptedContent),
    });

    private static JsonObject KeyId(string description) => Schema.Text(description: description, minLength: 1, maxLength: MessageHeader.MaxKeyId);
}
