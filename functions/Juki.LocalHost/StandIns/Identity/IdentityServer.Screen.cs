using System.Collections.Concurrent;
using System.Net.Mime;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>The authorization code flow with PKCE, for the public clients that it knows: the servers' screens.</summary>
public sealed partial class IdentityServer
{
    /// <summary>Path of the authorization endpoint.</summary>
    public const string AuthorizationPath = "authorize";

    private const string SignInIdClaim = "sign_in_id";
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ScreenTokenLife = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, PublicClient> _clients = new(StringComparer.Ordinal);

    /// <summary>Makes a screen known, which runs only after this provider: codes go to its address alone, and its pages may read answers.</summary>
    /// <param name="client">The screen.</param>
    public void Register(PublicClient client) => _clients[client.Id] = client;

    private Task LetTheScreenRead(HttpContext http, RequestDelegate next)
    {
        if (_clients.Values.Any(client => http.Request.Headers.Origin == client.Address.GetLeftPart(UriPartial.Authority)))
        {
            http.Response.Headers.AccessControlAllowOrigin = http.Request.Headers.Origin;
            http.Response.Headers.Vary = "Origin";
        }

        return next(http);
    }

    private ValueTask CheckClient(ValidateAuthorizationRequestContext context)
    {
        if (ClientOf(context.Request) is not { } client || context.RedirectUri != client.Address.AbsoluteUri)
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "No client of that id is registered with that address.");
        else if (context.Request.HasScope(KnownAudiences.Link))
            context.Reject(OpenIddictConstants.Errors.InvalidScope, NotForPeople);
        return ValueTask.CompletedTask;
    }

    private async ValueTask AskOrSignInAsync(HandleAuthorizationRequestContext context)
    {
        var assertion = context.Request.Assertion;
        if (context.Request.HasPromptValue(OpenIddictConstants.PromptValues.None))
            context.Reject(OpenIddictConstants.Errors.LoginRequired, "Nobody stays signed in here.");
        else if (await ProveAsync(assertion) is { } good)
            context.SignIn(PrincipalOf(good.SignIn, ClientOf(context.Request)!.Audience, good.Id, TimeProvider.System.GetUtcNow()));
        else
            await AskAsync(context, wasRefused: assertion is not null);
    }

    private PublicClient? ClientOf(OpenIddictRequest request) => request.ClientId is { } id ? _clients.GetValueOrDefault(id) : null;

    private static async Task AskAsync(HandleAuthorizationRequestContext context, bool wasRefused)
    {
        var response = context.Transaction.GetHttpRequest()!.HttpContext.Response;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = SignInPage.Policy;
        await response.WriteAsync(SignInPage.Of(context.Request, wasRefused), context.CancellationToken);
        context.HandleRequest();
    }

    private static ClaimsPrincipal PrincipalOf(SignIn signIn, string audience, string id, DateTimeOffset now)
    {
        var identity = IdentityOf(signIn, audience)
            .SetClaim(OpenIddictConstants.Claims.AuthenticationTime, now.ToUnixTimeSeconds())
            .SetClaim(SignInIdClaim, id)
            .SetScopes(OpenIddictConstants.Scopes.OpenId)
            .SetDestinations(claim => claim.Type switch
            {
                OpenIddictConstants.Claims.AuthenticationTime => [OpenIddictConstants.Destinations.IdentityToken],
                SignInClaim => [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken],
                SignInIdClaim => [],
                _ => [OpenIddictConstants.Destinations.AccessToken],
            });
        return new ClaimsPrincipal(identity).SetAccessTokenLifetime(ScreenTokenLife);
    }

    // Client, address and proof key are held against the code by the library; that a code is good for one use is not, without a store.
    private void CheckCode(ValidateTokenRequestContext context)
    {
        if (context.AuthorizationCodePrincipal?.GetClaim(SignInIdClaim) is not { } id || !_used.TryAdd($"code {id}", 0))
            context.Reject(OpenIddictConstants.Errors.InvalidGrant, "The code was used.");
    }
}
