using Juki.Registry.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Juki.Registry.Access;

/// <summary>
/// Checks access tokens (RFC 9068) of people: what <see cref="TokenCheck"/> checks, then operator, terminal and manner of sign-in.
/// Each failure has a problem of its own.
/// </summary>
public sealed class TokenValidator(IdentityProvider provider, IOptions<AccessOptions> options, TimeProvider time)
{
    private const string AccessTokenType = "at+jwt";
    private const string OperatorClaim = "operator";
    private const string TerminalClaim = "terminal";
    private const string SignInClaim = "acr";

    private readonly TokenCheck _check = new(
        provider,
        new TokenRule(options.Value.Authority, options.Value.Audience, [SecurityAlgorithms.EcdsaSha256], [AccessTokenType], options.Value.ClockSkew),
        time);

    /// <summary>Checks the token of a request.</summary>
    /// <param name="authorization">The Authorization header.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Who calls.</returns>
    /// <exception cref="ProblemException">The token is not good, and why; or the provider can't be asked.</exception>
    public async Task<Caller> ValidateAsync(string? authorization, CancellationToken cancellationToken) =>
        CallerOf(await _check.CheckAsync(authorization, cancellationToken));

    private Caller CallerOf(JsonWebToken token)
    {
        if (TokenCheck.TextOf(token, OperatorClaim) is not { } caller || TokenCheck.TextOf(token, TerminalClaim) is not { } terminal)
            throw new ProblemException(KnownProblems.TokenOperator);
        return TokenCheck.TextOf(token, SignInClaim) == options.Value.RequiredSignIn
            ? new Caller(caller, terminal)
            : throw new ProblemException(KnownProblems.TokenSignIn);
    }
}
