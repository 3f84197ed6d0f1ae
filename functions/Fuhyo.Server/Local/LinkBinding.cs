using Microsoft.Extensions.DependencyInjection;

namespace Fuhyo.Server;

/// <summary>What the Local build binds of the link: nothing, the identity towards the Juki server is the local host's to bind.</summary>
internal static class LinkBinding
{
    public static void Bind(IServiceCollection services) => _ = services;
}
