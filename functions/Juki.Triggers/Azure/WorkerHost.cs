using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Juki.Triggers;

/// <summary>Runs a server as a worker of the Functions host.</summary>
internal static class WorkerHost
{
    /// <summary>Runs it until the host ends it.</summary>
    /// <param name="args">The command line that the host gives.</param>
    /// <param name="addServer">Adds the server, the one method that both builds call.</param>
    /// <returns>A task that ends with the server.</returns>
    public static async Task RunAsync(string[] args, Func<IHostApplicationBuilder, IHostApplicationBuilder> addServer)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        addServer(builder);
        await builder.Build().RunAsync();
    }
}
