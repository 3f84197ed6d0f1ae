using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Juki.LocalHost.Machine;

/// <summary>Starts what listens on a port of this machine.</summary>
internal static class LoopbackPort
{
    /// <summary>Starts a web application.</summary>
    /// <param name="web">The application, bound to the port; its owner disposes of it when this fails.</param>
    /// <param name="port">The port asked for.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>A task that ends when it listens.</returns>
    /// <exception cref="PortTakenException">The port is taken.</exception>
    public static async Task ListenAsync(WebApplication web, int port, CancellationToken cancellationToken)
    {
        try
        {
            await web.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new PortTakenException(port, taken);
        }
    }
}
