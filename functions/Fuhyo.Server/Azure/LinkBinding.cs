using Azure.Core;
using Juki.Registry.Linking;
using Microsoft.Extensions.DependencyInjection;

namespace Fuhyo.Server;

/// <summary>What the Azure build binds the link to: a token of the app's managed identity.</summary>
internal static class LinkBinding
{
    public static void Bind(IServiceCollection services) => services.AddSingleton<ILinkCredential, IdentityLinkCredential>();

    // The credential keeps tokens as long as they are good.
    private sealed class IdentityLinkCredential(TokenCredential credential) : ILinkCredential
    {
        public async Task<string> TokenAsync(string scope, CancellationToken cancellationToken) =>
            (await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken)).Token;
    }
}
