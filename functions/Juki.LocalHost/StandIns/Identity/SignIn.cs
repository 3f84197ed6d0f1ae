using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>
/// A sign-in as this machine's identity provider takes it: an assertion by the operator's authenticator at a terminal
/// (grant <c>jwt-bearer</c>, RFC 7523). It stands in for the biometric sign-in of the real provider (A1).
/// </summary>
/// <param name="Operator">The operator's id.</param>
/// <param name="Terminal">The terminal's id.</param>
public sealed record SignIn(string Operator, string Terminal)
{
    /// <summary>The grant type.</summary>
    public const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /// <summary>Claim that names the terminal, in assertions and access tokens alike.</summary>
    public const string TerminalClaim = "terminal";

    /// <summary>Claim that names the operator in access tokens.</summary>
    public const string OperatorClaim = "operator";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Signs an assertion.</summary>
    /// <param name="key">The operator's authenticator.</param>
    /// <param name="issuer">The provider that it is for.</param>
    /// <param name="now">The time.</param>
    /// <returns>The assertion, good for a minute and one use.</returns>
    public string Assert(ECDsa key, Uri issuer, DateTimeOffset now) => Handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Operator,
        Audience = issuer.AbsoluteUri,
        IssuedAt = now.UtcDateTime,
        NotBefore = now.UtcDateTime,
        Expires = (now + Life).UtcDateTime,
        Claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = Operator,
            [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            [TerminalClaim] = Terminal,
        },
        SigningCredentials = new SigningCredentials(PairKey.Of(key), SecurityAlgorithms.EcdsaSha256),
    });

    /// <summary>Checks an assertion: signature by the operator's own authenticator, audience, life, terminal.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="authenticators">The authenticators that the provider knows.</param>
    /// <param name="issuer">The provider's own address.</param>
    /// <param name="now">The time; an assertion that would live longer than a minute from it is not good.</param>
    /// <returns>The sign-in and the assertion's id; null when it is not good.</returns>
    public static async Task<(SignIn SignIn, string Id)?> CheckAsync(string? assertion, Authenticators authenticators, Uri issuer, DateTimeOffset now)
    {
        if (Read(assertion) is not { } claimed)
            return null;
        using var key = authenticators.Find(claimed.Issuer);
        if (key is null)
            return null;
        var result = await Handler.ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = claimed.Issuer,
            ValidAudience = issuer.AbsoluteUri,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKey = PairKey.Of(key),
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.Zero, // One machine, one clock.
        });
        return result.IsValid && claimed.ValidTo <= now.UtcDateTime + Life && claimed.Subject == claimed.Issuer && claimed.Id.Length > 0
            && claimed.TryGetPayloadValue(TerminalClaim, out string? terminal) && !string.IsNullOrWhiteSpace(terminal)
            ? (new SignIn(claimed.Subject, terminal), claimed.Id)
            : null;
    }

    private static JsonWebToken? Read(string? assertion)
    {
        try
        {
            return Handler.ReadJsonWebToken(assertion);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
