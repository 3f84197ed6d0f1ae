using System.ComponentModel.DataAnnotations;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Identity;

/// <summary>The app's user-assigned managed identity: the one credential with which it reaches storage, the key vault and the queues.</summary>
public sealed class AppIdentityOptions
{
    /// <summary>Setting that holds the identity's client id. One flat name, since the platform's own tools read the same.</summary>
    public const string ClientIdSetting = "AZURE_CLIENT_ID";

    /// <summary>Client id of the identity, a UUID. Not a secret.</summary>
    [Required(ErrorMessage = $"Set {ClientIdSetting} to the client id of the app's user-assigned managed identity.")]
    public string ClientId { get; set; } = "";
}

/// <summary>Makes the credential of the app's identity.</summary>
internal static class AppIdentity
{
    // Named outright and never the default chain: a deployed server must not fall back to whatever else can sign in.
    public static TokenCredential Credential(IOptions<AppIdentityOptions> options) =>
        new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.Value.ClientId));
}
