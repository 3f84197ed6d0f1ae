using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Vault;

/// <summary>What the Local build binds to: key files and an emulator.</summary>
internal static class VaultBinding
{
    public static void Bind(IServiceCollection services)
    {
        services.AddSingleton<IKeyPairs, FreshKeyPairs>();
        services.AddSingleton<FileKeyVault>();
        services.AddSingleton<IKeyWrapper>(s => s.GetRequiredService<FileKeyVault>());
        services.AddSingleton<IDigestSigner>(s => s.GetRequiredService<FileKeyVault>());
        services.AddSingleton<IKeyObjects>(s => s.GetRequiredService<FileKeyVault>());
        services.AddSingleton<IStorageAccounts, EmulatorStorage>();
    }
}
