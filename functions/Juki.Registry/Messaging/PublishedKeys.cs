using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Messaging;

/// <summary>Publishes this server's message keys of the quarter as a JWK Set (RFC 7517 5): public parts alone, for everybody.</summary>
public sealed class PublishedKeys(MessageKeys keys, ILogger<PublishedKeys> log)
{
    /// <summary>Answers one request; no token is asked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The answer, or a problem.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the keys from being read, the caller hears nothing of the cause.")]
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var correlationId = CorrelationId.Of(request);
        try
        {
            var encryption = await JwkAsync(MessageKeyUse.Enc, "enc", KnownAlgorithms.Agree, cancellationToken);
            var signature = await JwkAsync(MessageKeyUse.Sig, "sig", KnownAlgorithms.Sign, cancellationToken);
            return ApiAnswer.Ok(new { keys = new[] { encryption, signature } }, correlationId);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.MessageKeysUnavailable(correlationId, failed.GetType().Name);
            return ApiAnswer.Problem(new ProblemException(KnownProblems.MessageKeysUnavailable, inner: failed), correlationId, receipt: null);
        }
    }

    private async Task<Jwk> JwkAsync(MessageKeyUse use, string useName, string algorithm, CancellationToken cancellationToken)
    {
        var (keyId, key) = await keys.CurrentAsync(use, cancellationToken);
        return new Jwk("EC", KnownAlgorithms.Curve, keyId, useName, algorithm, Coordinate(key.Q.X), Coordinate(key.Q.Y));
    }

    private static string Coordinate(byte[]? value) => Base64Url.EncodeToString(value);

    private sealed record Jwk(string Kty, string Crv, string Kid, string Use, string Alg, string X, string Y);
}
