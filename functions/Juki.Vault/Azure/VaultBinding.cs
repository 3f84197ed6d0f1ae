using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Security.KeyVault.Keys;
using Juki.Vault.Identity;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juki.Vault;

/// <summary>What the Azure build binds to: a key vault and storage accounts, all by the app's managed identity.</summary>
internal static partial class VaultBinding
{
    public static void Bind(IServiceCollection services)
    {
        services.AddOptions<AppIdentityOptions>()
            .Configure<IConfiguration>((identity, settings) => identity.ClientId = settings[AppIdentityOptions.ClientIdSetting] ?? "")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<StorageOptions>().Validate(
            storage => Enum.GetValues<StorageArea>().All(area => AccountName().IsMatch(storage.Of(area))),
            $"Each setting of {StorageOptions.SectionName} must be the bare name of a storage account, not a connection string or an address.");
        services.AddOptions<VaultOptions>().Validate(
            vault => Uri.TryCreate(vault.Keys, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps,
            $"{VaultOptions.SectionName}:{nameof(VaultOptions.Keys)} must be the https address of the key vault.");

        services.AddSingleton(s => AppIdentity.Credential(s.GetRequiredService<IOptions<AppIdentityOptions>>()));
        services.AddSingleton(s => new KeyClient(
            new Uri(s.GetRequiredService<IOptions<VaultOptions>>().Value.Keys),
            s.GetRequiredService<TokenCredential>()));
        services.AddSingleton<KeyVaultReader>();
        services.AddSingleton<IKeyWrapper, KeyVaultWrapper>();
        services.AddSingleton<IDigestSigner, KeyVaultSigner>();
        services.AddSingleton<IKeyObjects, KeyVaultObjects>();
        services.AddSingleton<IStorageAccounts, IdentityStorage>();
    }

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex AccountName();
}
