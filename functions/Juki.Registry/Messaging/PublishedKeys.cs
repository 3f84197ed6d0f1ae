using System.Buffers.Text;
using System.Security.Cryptography;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Messaging;

/// <summary>Publishes the public halves of this quarter's message keys as a JWK set (RFC 7517), for communication servers to fetch.</summary>
public sealed class PublishedKeys(MessageKeys keys)
{
    /// <summary>Answers one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The key set: one key to encrypt to, one that replies are signed with.</returns>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (encryptId, encrypt) = await keys.CurrentAsync(MessageKeyUse.Enc, cancellationToken);
        var (signId, sign) = await keys.CurrentAsync(MessageKeyUse.Sig, cancellationToken);
        return ApiAnswer.Ok(new { keys = new[] { Jwk(encryptId, "enc", encrypt.Q), Jwk(signId, "sig", sign.Q) } }, CorrelationId.Of(request));
    }

    private static object Jwk(string keyId, string use, ECPoint point) => new
    {
        kid = keyId,
        use,
        kty = "EC",
        crv = KnownAlgorithms.Curve,
        x = Base64Url.EncodeToString(point.X),
        y = Base64Url.EncodeToString(point.Y),
    };
}
