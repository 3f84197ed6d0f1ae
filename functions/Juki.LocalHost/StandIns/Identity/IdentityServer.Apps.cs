using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>The client credentials grant, for the programs that it knows: a token of the program's own, for the one audience that is the program's.</summary>
public sealed partial class IdentityServer
{
    private const string ObjectClaim = "oid";
    private const string NotForPeople = "No token of a person's is for that.";

    private readonly ConcurrentDictionary<string, ConfidentialClient> _apps = new(StringComparer.Ordinal);

    /// <summary>Makes a program known.</summary>
    /// <param name="app">The program.</param>
    public void Register(ConfidentialClient app) => _apps[app.Id] = app;

    // The library checks form, signature, expiry, issuer and audience of client assertions, when it is told whose key it is.
    private ValueTask LendKeys(ValidateTokenContext context)
    {
        if (IsAssertion(context))
        {
            context.TokenValidationParameters!.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256];
            context.TokenValidationParameters.IssuerSigningKeyResolver = (_, token, _, _) => _apps.TryGetValue(token.Issuer, out var app) ? [app.Key] : [];
        }

        return ValueTask.CompletedTask;
    }

    // It does not know, without a store, that one is good for one use, nor how long one may live.
    private ValueTask TakeAssertion(ValidateTokenContext context)
    {
        if (!IsAssertion(context))
            return ValueTask.CompletedTask;
        var assertion = context.Principal!;
        if (assertion.GetClaim(OpenIddictConstants.Claims.JwtId) is not { Length: > 0 } id
            || assertion.GetExpirationDate() is not { } end || end > TimeProvider.System.GetUtcNow() + ClientAssertion.Life
            || !_used.TryAdd($"app {id}", 0))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "The client assertion has no id, lives too long or was used.");
        }
        else if (_apps.TryGetValue(assertion.GetClaim(OpenIddictConstants.Claims.Issuer) ?? "", out var app))
        {
            context.Transaction.SetProperty(nameof(ConfidentialClient), app);
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsAssertion(ValidateTokenContext context) => context.ValidTokenTypes.Contains(OpenIddictConstants.TokenTypeIdentifiers.Private.ClientAssertion);

    private static void CheckApp(ValidateTokenRequestContext context)
    {
        if (context.Transaction.GetProperty<ConfidentialClient>(nameof(ConfidentialClient)) is not { } app)
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "A program proves itself with a client assertion.");
        else if (!context.Request.GetScopes().SequenceEqual([app.Audience]))
            context.Reject(OpenIddictConstants.Errors.InvalidScope, "The program's tokens are for one audience, and that is another.");
    }

    private static ClaimsIdentity IdentityOf(ConfidentialClient app) => new ClaimsIdentity(OpenIddictConstants.GrantTypes.ClientCredentials)
        .SetClaim(OpenIddictConstants.Claims.Subject, app.ObjectId)
        .SetClaim(ObjectClaim, app.ObjectId)
        .SetResources(app.Audience)
        .SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
}
