using Azure.Core.Pipeline;
using Juki.Vault.Blobs;
using Juki.Vault.Claims;
using Juki.Vault.Digests;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.People;
using Juki.Vault.Requests;
using Juki.Vault.Searches;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Juki.Vault;

/// <summary>Sealed storage as services.</summary>
public static class VaultModule
{
    /// <summary>Adds sealed storage; settings are the sections <c>Vault</c> and <c>Storage</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddVault(this IServiceCollection services)
    {
        services.AddOptions<VaultOptions>().BindConfiguration(VaultOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RequestRecorder>();
        services.AddSingleton<HttpPipelinePolicy>(s => s.GetRequiredService<RequestRecorder>());
        services.AddSingleton<StorageClientOptions>();
        services.AddSingleton<StorageLayout>();
        services.AddSingleton<StorageProbe>();
        services.AddSingleton<WrappedKeyTable>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeyDestruction>();
        services.AddSingleton<SealedTables>();
        services.AddSingleton<SealedBlobs>();
        services.AddSingleton<WriteOnceBlobs>();
        services.AddSingleton<DeliveredBlobs>();
        services.AddSingleton<BlindIndex>();
        services.AddSingleton<PersonStore>();
        services.AddSingleton<NumberClaims>();
        services.AddSingleton<SearchTable>();
        services.AddSingleton<DigestMaker>();
        services.AddSingleton<DigestTable>();
        services.AddSingleton<DigestLayouts>();
        services.AddSingleton<RollUpStore>();
        VaultBinding.Bind(services);
        return services;
    }
}
