using Juki.Registry.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Juki.Registry.Access;

/// <summary>Checks access tokens of the identity provider: discovery, algorithm, issuer, audience, signature, expiry, operator and terminal.</summary>
public sealed class TokenValidator
{
    private const string Scheme = "Bearer ";
    private const string OperatorClaim = "operator";
    private const string TerminalClaim = "terminal";
    private const string SignInClaim = "acr";
    private const int MaxLength = 8 * 1024;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _provider;
    private readonly AccessOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a validator for the provider that the settings name.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="documents">Fetches the provider's documents.</param>
    /// <param name="time">The clock that tokens expire by.</param>
    public TokenValidator(IOptions<AccessOptions> options, HttpClient documents, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        var authority = new Uri(_options.Authority);
        _provider = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{_options.Authority.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(documents) { RequireHttps = !authority.IsLoopback })
        {
            RefreshInterval = _options.KeyRefresh,
        };
    }

    /// <summary>Checks the token of a request.</summary>
    /// <param name="authorization">The Authorization header.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Who calls.</returns>
    /// <exception cref="ProblemException">The token is not good, and why.</exception>
    public async Task<Caller> ValidateAsync(string? authorization, CancellationToken cancellationToken)
    {
        var token = Read(authorization);
        var provider = await ProviderAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, Parameters(provider));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            _provider.RequestRefresh();
            result = await _handler.ValidateTokenAsync(token, Parameters(await ProviderAsync(cancellationToken)));
        }

        return result.IsValid ? CallerOf((JsonWebToken)result.SecurityToken) : throw new ProblemException(KindOf(result.Exception), inner: result.Exception);
    }

    private JsonWebToken Read(string? authorization)
    {
        if (string.IsNullOrEmpty(authorization) || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(KnownProblems.TokenMissing);
        var text = authorization[Scheme.Length..].Trim();
        try
        {
            // The algorithm is settled before any key is looked at: none, and a public key used as a secret, end here.
            var token = text.Length <= MaxLength ? _handler.ReadJsonWebToken(text) : throw new ProblemException(KnownProblems.TokenMalformed);
            return token.Alg == SecurityAlgorithms.EcdsaSha256 ? token : throw new ProblemException(KnownProblems.TokenAlgorithm);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException or FormatException)
        {
            throw new ProblemException(KnownProblems.TokenMalformed, inner: unreadable);
        }
    }

    private async Task<OpenIdConnectConfiguration> ProviderAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _provider.GetConfigurationAsync(cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or IOException or HttpRequestException)
        {
            throw new ProblemException(KnownProblems.IdentityProviderUnavailable, inner: unreachable);
        }
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration provider) => new()
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = _options.Audience,
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = ["at+jwt"],
        IssuerSigningKeys = provider.SigningKeys,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsInLife(notBefore, expires),
    };

    private bool IsInLife(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + _options.ClockSkew && (notBefore is not { } start || now > start - _options.ClockSkew);
    }

    private Caller CallerOf(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue(OperatorClaim, out string? caller) || !token.TryGetPayloadValue(TerminalClaim, out string? terminal)
            || string.IsNullOrEmpty(caller) || string.IsNullOrEmpty(terminal))
        {
            throw new ProblemException(KnownProblems.TokenOperator);
        }

        return token.TryGetPayloadValue(SignInClaim, out string? signIn) && signIn == _options.RequiredSignIn
            ? new Caller(caller, terminal)
            : throw new ProblemException(KnownProblems.TokenSignIn);
    }

    private static ProblemKind KindOf(Exception failure) => failure switch
    {
        SecurityTokenInvalidAlgorithmException => KnownProblems.TokenAlgorithm,
        SecurityTokenInvalidAudienceException => KnownProblems.TokenAudience,
        SecurityTokenInvalidIssuerException => KnownProblems.TokenIssuer,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException => KnownProblems.TokenExpired,
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => KnownProblems.TokenSignature,
        _ => KnownProblems.TokenMalformed,
    };
}
