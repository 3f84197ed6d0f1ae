using Azure.Core.Pipeline;
using Juki.Vault;
using Juki.Vault.Keys;
using Juki.Vault.Requests;
using Juki.Vault.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Testing;

/// <summary>The sealed storage on a real emulator, as one process sees it; several may stand on the same storage and key files.</summary>
public sealed class VaultUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private VaultUnderTest(ServiceProvider services) => _services = services;

    public static async Task<VaultUnderTest> StartAsync(
        string connectionString, string keyFolder, TimeProvider? time = null, HttpPipelinePolicy? policy = null, string file = "juki")
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(VaultSettings.For(connectionString, keyFolder)).Build())
            .AddSingleton(time ?? TimeProvider.System)
            .Configure<VaultOptions>(vault => vault.File = file)
            .AddVault()
            .AddSingleton<IKeyPairs, LentKeyPairs>();
        if (policy is not null)
            services.AddSingleton(policy);
        var vault = new VaultUnderTest(services.BuildServiceProvider(validateScopes: true));
        await vault.Get<StorageLayout>().EnsureAsync(CancellationToken.None);
        return vault;
    }

    public RequestRecorder Recorder => Get<RequestRecorder>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
