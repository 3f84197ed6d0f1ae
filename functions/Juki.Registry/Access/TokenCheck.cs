using Juki.Registry.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Juki.Registry.Access;

/// <summary>What tokens have to be: of which issuer, for whom, signed how.</summary>
/// <param name="Issuer">The issuer, with or without a slash at the end.</param>
/// <param name="Audience">Whom they must be for.</param>
/// <param name="Algorithms">Algorithms of the signature.</param>
/// <param name="Types">Values of the header <c>typ</c>.</param>
/// <param name="ClockSkew">Difference of clocks that is allowed for.</param>
internal sealed record TokenRule(string Issuer, string Audience, IReadOnlyList<string> Algorithms, IReadOnlyList<string> Types, TimeSpan ClockSkew);

/// <summary>Checks bearer tokens as far as it does not matter who calls: form, algorithm, issuer, audience, signature, expiry. Each failure has a problem of its own.</summary>
internal sealed class TokenCheck(IdentityProvider provider, TokenRule rule, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const string CriticalHeader = "crit";
    private const int MaxLength = 8 * 1024;

    // The provider's metadata and the token may write the issuer with or without a slash at the end.
    private readonly string _issuer = rule.Issuer.TrimEnd('/');
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    /// <summary>Checks the token of a request.</summary>
    /// <param name="authorization">The Authorization header.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ProblemException">The token is not good, and why; or the provider can't be asked.</exception>
    public async Task<JsonWebToken> CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        var token = Read(authorization);
        var result = await _handler.ValidateTokenAsync(token, Parameters(await provider.KeysAsync(cancellationToken)));
        if (result.IsValid)
            return token;
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            provider.RequestRefresh();
        throw new ProblemException(KindOf(result.Exception), inner: result.Exception);
    }

    /// <summary>A claim that is a text. Asked for as an object: asked for as text, a list or object would come as its JSON.</summary>
    /// <param name="token">The token.</param>
    /// <param name="claim">The claim's name.</param>
    /// <returns>The text; null where it is missing, blank or no text.</returns>
    public static string? TextOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out object? value) && value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;

    // The algorithm is settled before any key is looked at: "none", and a public key used as a secret, end here.
    private JsonWebToken Read(string? authorization)
    {
        if (string.IsNullOrEmpty(authorization) || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(KnownProblems.TokenMissing);
        var token = Parse(authorization[Scheme.Length..].Trim());
        if (!rule.Algorithms.Contains(token.Alg, StringComparer.Ordinal))
            throw new ProblemException(KnownProblems.TokenAlgorithm);

        // No extension is understood here, so none may be critical (RFC 7515 4.1.11).
        return token.TryGetHeaderValue(CriticalHeader, out object? _) ? throw new ProblemException(KnownProblems.TokenMalformed) : token;
    }

    private JsonWebToken Parse(string text)
    {
        try
        {
            return text.Length <= MaxLength ? _handler.ReadJsonWebToken(text) : throw new ProblemException(KnownProblems.TokenMalformed);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException or FormatException)
        {
            throw new ProblemException(KnownProblems.TokenMalformed, inner: unreadable);
        }
    }

    private TokenValidationParameters Parameters(ICollection<SecurityKey> keys) => new()
    {
        ValidIssuers = [_issuer, _issuer + "/"],
        ValidAudience = rule.Audience,
        ValidAlgorithms = rule.Algorithms,
        ValidTypes = rule.Types,
        IssuerSigningKeys = keys,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsInLife(notBefore, expires),
    };

    private bool IsInLife(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;

        // The skew is put on the clock's side: a token may name the first or last moment that there is.
        return expires is { } end && end > now - rule.ClockSkew && (notBefore is not { } start || start < now + rule.ClockSkew);
    }

    private static ProblemKind KindOf(Exception failure) => failure switch
    {
        SecurityTokenInvalidAlgorithmException => KnownProblems.TokenAlgorithm,
        SecurityTokenInvalidAudienceException => KnownProblems.TokenAudience,
        SecurityTokenInvalidIssuerException => KnownProblems.TokenIssuer,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException => KnownProblems.TokenExpired,
        SecurityTokenInvalidSignatureException => KnownProblems.TokenSignature,
        _ => KnownProblems.TokenMalformed,
    };
}
