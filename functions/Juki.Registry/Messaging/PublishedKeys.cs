using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Messaging;

/// <summary>
/// Publishes this server's message keys of the quarter as a JWK Set (RFC 7517 5), and the key that the former quarter's replies are signed with,
/// since some of them may still lie on their queues: public parts alone, for everybody.
/// </summary>
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
            return ApiAnswer.Ok(new { keys = new[] { encryption, signature }.Concat(await FormerAsync(cancellationToken)) }, correlationId);
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
        return Publish(keyId, key, useName, algorithm);
    }

    private async Task<IReadOnlyList<Jwk>> FormerAsync(CancellationToken cancellationToken) =>
        await keys.FindFormerAsync(MessageKeyUse.Sig, cancellationToken) is { } former ? [Publish(former.KeyId, former.Key, "sig", KnownAlgorithms.Sign)] : [];

    private static Jwk Publish(string keyId, ECParameters key, string use, string algorithm) =>
        new("EC", KnownAlgorithms.Curve, keyId, use, algorithm, Coordinate(key.Q.X), Coordinate(key.Q.Y));

    private static string Coordinate(byte[]? value) => Base64Url.EncodeToString(value);

    private sealed record Jwk(string Kty, string Crv, string Kid, string Use, string Alg, string X, string Y);
}
