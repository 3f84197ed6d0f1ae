using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>How a program proves to the identity provider which one it is (<c>private_key_jwt</c>, RFC 7523 section 2.2).</summary>
public static class ClientAssertion
{
    /// <summary>Value of <c>client_assertion_type</c>.</summary>
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const string TokenType = "client-authentication+jwt";
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>For how long one is good.</summary>
    internal static TimeSpan Life { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Signs one.</summary>
    /// <param name="client">The program's client id.</param>
    /// <param name="key">Its key.</param>
    /// <param name="issuer">The provider that it is for.</param>
    /// <param name="now">The time.</param>
    /// <returns>The assertion, good for a minute and one use.</returns>
    public static string Sign(string client, ECDsa key, Uri issuer, DateTimeOffset now) => Handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = client,
        Audience = issuer.AbsoluteUri,
        TokenType = TokenType,
        IssuedAt = now.UtcDateTime,
        NotBefore = now.UtcDateTime,
        Expires = (now + Life).UtcDateTime,
        Claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = client,
            [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
        },
        SigningCredentials = new SigningCredentials(PairKey.Of(key), SecurityAlgorithms.EcdsaSha256),
    });
}
