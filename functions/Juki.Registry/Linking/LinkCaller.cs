using Juki.Registry.Access;
using Juki.Registry.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Juki.Registry.Linking;

/// <summary>
/// Authenticates the one app that may ask the Juki server for individual numbers: by a token of its own, issued for this purpose. People's tokens, and those
/// of any other app, are refused (F1, F4, P8).
/// </summary>
public sealed class LinkCaller
{
    private const string ObjectClaim = "oid";
    private static readonly string[] PersonalClaims = ["operator", "terminal"];

    private readonly TokenCheck _check;
    private readonly string _caller;

    /// <summary>Makes the check.</summary>
    /// <param name="provider">Who issues apps' tokens.</param>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock.</param>
    public LinkCaller(IdentityProvider provider, IOptions<LinkOptions> options, TimeProvider time)
    {
        // The platform signs apps' tokens with RS256 and calls them JWT.
        var rule = new TokenRule(
            options.Value.Authority,
            options.Value.Audience,
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
            ["JWT", "at+jwt"],
            options.Value.ClockSkew);
        (_check, _caller) = (new TokenCheck(provider, rule, time), options.Value.Caller);
    }

    /// <summary>Checks the token of a request.</summary>
    /// <param name="authorization">The Authorization header.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is the app's.</returns>
    /// <exception cref="ProblemException">It is not, and why; or the issuer can't be asked.</exception>
    public async Task CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        var token = await _check.CheckAsync(authorization, cancellationToken);
        if (TokenCheck.TextOf(token, ObjectClaim) != _caller || PersonalClaims.Any(claim => token.TryGetPayloadValue(claim, out object? _)))
            throw new ProblemException(KnownProblems.CallerNotLinked);
    }
}
