using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Juki.LocalHost.Machine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlers.Protection;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>
/// Stands in for the prefecture's identity provider: OpenID Connect discovery, keys, and access tokens (RFC 9068) that carry operator,
/// terminal and manner of sign-in. Tokens are had for an assertion by the operator's authenticator: straight, or with the authorization code
/// flow on its page. A program that it knows gets tokens of its own. It keeps no session, so everybody signs in anew each time. It says who somebody is,
/// never what they may do.
/// </summary>
public sealed partial class IdentityServer : IAsyncDisposable
{
    /// <summary>Path of the token endpoint.</summary>
    public const string TokenPath = "token";

    private const string RefusedAssertion = "The assertion is not by the operator's authenticator, is not for this provider, or was used or has expired.";
    private const string SignInClaim = "acr";
    private const string PhishingResistant = "phr";
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    private readonly WebApplication _web;
    private readonly Authenticators _authenticators;
    private readonly ECDsa _signing;
    private readonly ConcurrentDictionary<string, byte> _used = new(StringComparer.Ordinal);

    private IdentityServer(WebApplicationBuilder builder, Authenticators authenticators, ECDsa signing)
    {
        _signing = signing;
        _authenticators = authenticators;
        builder.Services.AddOpenIddict().AddServer(server => server
            .EnableDegradedMode()
            .SetTokenEndpointUris(TokenPath)
            .AllowCustomFlow(SignIn.GrantType)
            .SetAuthorizationEndpointUris(AuthorizationPath)
            .AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange()
            .Configure(options => options.CodeChallengeMethods.Remove(OpenIddictConstants.CodeChallengeMethods.Plain))
            .SetAuthorizationCodeLifetime(CodeLife)
            .AcceptAnonymousClients()
            .AllowClientCredentialsFlow()
            .RegisterScopes([.. KnownAudiences.All, KnownAudiences.Link])
            .AddSigningKey(new ECDsaSecurityKey(signing))
            .AddEphemeralEncryptionKey()
            .DisableAccessTokenEncryption()
            .SetAccessTokenLifetime(TokenLife)
            .AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(CheckClient))
            .AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(AskOrSignInAsync))
            .AddEventHandler<ValidateTokenContext>(handler => handler.UseInlineHandler(LendKeys).SetOrder(ResolveTokenValidationParameters.Descriptor.Order + 1))
            .AddEventHandler<ValidateTokenContext>(handler => handler.UseInlineHandler(TakeAssertion).SetOrder(ValidateExpirationDate.Descriptor.Order + 1))
            .AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(CheckAsync))
            .AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(Issue))
            .UseAspNetCore().DisableTransportSecurityRequirement());

        // The port may be any free one: the issuer is known when the server listens.
        builder.Services.AddOptions<OpenIddictServerOptions>()
            .Configure<IServer>((options, listening) => options.Issuer = Loopback(listening.Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
        _web = builder.Build();
        _web.Use(LetTheScreenRead);
        _web.UseAuthentication();
    }

    /// <summary>Issuer of its tokens and base of its addresses.</summary>
    public Uri Issuer => Loopback(_web.Urls.Single());

    /// <summary>Starts it.</summary>
    /// <param name="port">Its port; 0 takes any free one.</param>
    /// <param name="keyFile">File of its signing key, made on first run.</param>
    /// <param name="authenticators">The operators' authenticators.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running provider.</returns>
    /// <exception cref="PortTakenException">The port is taken.</exception>
    public static async Task<IdentityServer> StartAsync(int port, string keyFile, Authenticators authenticators, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var server = new IdentityServer(builder, authenticators, ECDsa.Create(KeyFile.ReadOrMake(keyFile)));
        try
        {
            await LoopbackPort.ListenAsync(server._web, port, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
        _signing.Dispose();
    }

    private static Uri Loopback(string address) => new UriBuilder(address) { Host = "localhost" }.Uri;

    private async ValueTask CheckAsync(ValidateTokenRequestContext context)
    {
        if (context.Request.IsAuthorizationCodeGrantType())
            CheckCode(context);
        else if (context.Request.IsClientCredentialsGrantType())
            CheckApp(context);
        else if (context.Request.HasScope(KnownAudiences.Link))
            context.Reject(OpenIddictConstants.Errors.InvalidScope, NotForPeople);
        else if (await ProveAsync(context.Request.Assertion) is { } good)
            context.Transaction.SetProperty(nameof(SignIn), good.SignIn);
        else
            context.Reject(OpenIddictConstants.Errors.InvalidGrant, RefusedAssertion);
    }

    // An assertion is good for one use, whichever way it comes.
    private async Task<(SignIn SignIn, string Id)?> ProveAsync(string? assertion) =>
        await SignIn.CheckAsync(assertion, _authenticators, Issuer, TimeProvider.System.GetUtcNow()) is { } good && _used.TryAdd(good.Id, 0) ? good : null;

    private static ValueTask Issue(HandleTokenRequestContext context)
    {
        // A code brings its own.
        if (context.Transaction.GetProperty<ConfidentialClient>(nameof(ConfidentialClient)) is { } app)
            context.SignIn(new ClaimsPrincipal(IdentityOf(app)));
        else if (context.Transaction.GetProperty<SignIn>(nameof(SignIn)) is { } signIn)
            context.SignIn(new ClaimsPrincipal(IdentityOf(signIn, KnownAudiences.All.FirstOrDefault(context.Request.HasScope, KnownAudiences.Juki))));
        return ValueTask.CompletedTask;
    }

    private static ClaimsIdentity IdentityOf(SignIn signIn, string audience)
    {
        var identity = new ClaimsIdentity(SignIn.GrantType);
        return identity.SetClaim(OpenIddictConstants.Claims.Subject, signIn.Operator)
            .SetClaim(SignIn.OperatorClaim, signIn.Operator)
            .SetClaim(SignIn.TerminalClaim, signIn.Terminal)
            .SetClaim(SignInClaim, PhishingResistant)
            .SetResources(audience)
            .SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
    }
}
