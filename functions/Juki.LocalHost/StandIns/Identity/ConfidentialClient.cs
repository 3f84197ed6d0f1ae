using Microsoft.IdentityModel.Tokens;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>A program that the identity provider gives tokens of its own, as a managed identity gets them: it proves itself with its key (RFC 7523).</summary>
/// <param name="Id">Its client id.</param>
/// <param name="ObjectId">Its object id (<c>oid</c>) in its tokens.</param>
/// <param name="Audience">The one audience that its tokens are for; nobody else gets it.</param>
/// <param name="Key">The public half of its key.</param>
public sealed record ConfidentialClient(string Id, string ObjectId, string Audience, JsonWebKey Key)
{
    /// <summary>Client id of the Fuhyo server's app.</summary>
    public const string FuhyoId = "fuhyo-app";

    /// <summary>Object id of the Fuhyo server's app on this machine.</summary>
    public const string FuhyoObjectId = "5d0c7f0e-3b6a-4d5e-9a51-0c9a6a6f1f27";

    /// <summary>The Fuhyo server's app, the one that the link lets in.</summary>
    /// <param name="keyFile">File of its key pair, made on first run; only the public half is taken.</param>
    /// <returns>The client.</returns>
    public static ConfidentialClient Fuhyo(string keyFile)
    {
        var point = KeyFile.ReadOrMake(keyFile).Q;
        var key = new JsonWebKey
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            X = Base64UrlEncoder.Encode(point.X),
            Y = Base64UrlEncoder.Encode(point.Y),
        };
        return new ConfidentialClient(FuhyoId, FuhyoObjectId, KnownAudiences.Link, key);
    }

    /// <summary>Names the client alone.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;
}
