using Juki.Vault.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Juki.Triggers;

/// <summary>What the Local build binds: an empty emulator gets its tables at the start; queues are the local host's to bind.</summary>
internal static class HostBinding
{
    public static void Bind(IServiceCollection services) => services.AddHostedService<EmulatorLayout>();

    private sealed class EmulatorLayout(StorageLayout layout) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => layout.EnsureAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
