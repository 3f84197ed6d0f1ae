using Juki.Registry.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Juki.Registry.Access;

/// <summary>
/// Checks access tokens (RFC 9068): algorithm, issuer, audience, signature, expiry, operator, terminal and manner of sign-in.
/// Each failure has a problem of its own.
/// </summary>
public sealed class TokenValidator(IdentityProvider provider, IOptions<AccessOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const string AccessTokenType = "at+jwt";
    private const string OperatorClaim = "operator";
    private const string TerminalClaim = "terminal";
    private const string SignInClaim = "acr";
    private const string CriticalHeader = "crit";
    private const int MaxLength = 8 * 1024;

    // The provider's metadata and the token may write the issuer with or without a slash at the end.
    private readonly string _issuer = options.Value.Authority.TrimEnd('/');
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    /// <summary>Checks the token of a request.</summary>
    /// <param name="authorization">The Authorization header.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Who calls.</returns>
    /// <exception cref="ProblemException">The token is not good, and why; or the provider can't be asked.</exception>
    public async Task<Caller> ValidateAsync(string? authorization, CancellationToken cancellationToken)
    {
        var token = Read(authorization);
        var result = await _handler.ValidateTokenAsync(token, Parameters(await provider.KeysAsync(cancellationToken)));
        if (result.IsValid)
            return CallerOf(token);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            provider.RequestRefresh();
        throw new ProblemException(KindOf(result.Exception), inner: result.Exception);
    }

    // The algorithm is settled before any key is looked at: "none", and a public key used as a secret, end here.
    private JsonWebToken Read(string? authorization)
    {
        if (string.IsNullOrEmpty(authorization) || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(KnownProblems.TokenMissing);
        var token = Parse(authorization[Scheme.Length..].Trim());
        if (token.Alg != SecurityAlgorithms.EcdsaSha256)
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
        ValidAudience = options.Value.Audience,
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = [AccessTokenType],
        IssuerSigningKeys = keys,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsInLife(notBefore, expires),
    };

    private bool IsInLife(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var skew = options.Value.ClockSkew;

        // The skew is put on the clock's side: a token may name the first or last moment that there is.
        return expires is { } end && end > now - skew && (notBefore is not { } start || start < now + skew);
    }

    private Caller CallerOf(JsonWebToken token)
    {
        if (TextOf(token, OperatorClaim) is not { } caller || TextOf(token, TerminalClaim) is not { } terminal)
            throw new ProblemException(KnownProblems.TokenOperator);
        return TextOf(token, SignInClaim) == options.Value.RequiredSignIn
            ? new Caller(caller, terminal)
            : throw new ProblemException(KnownProblems.TokenSignIn);
    }

    // Asked for as an object: asked for as text, a list or object would come as its JSON.
    private static string? TextOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out object? value) && value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;

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
