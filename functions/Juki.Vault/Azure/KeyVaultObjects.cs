using Azure;
using Azure.Security.KeyVault.Keys;

namespace Juki.Vault.Keys;

/// <summary>Makes and destroys key objects of the key vault.</summary>
public sealed class KeyVaultObjects(KeyClient keys, KeyVaultReader reader, TimeProvider time) : IKeyObjects
{
    private const int RsaBits = 3072;

    /// <summary>The longest that any vault keeps a deleted key (Key Vault soft delete: 7 to 90 days).</summary>
    private static readonly TimeSpan LongestRetention = TimeSpan.FromDays(90);

    /// <inheritdoc />
    /// <exception cref="KeyObjectMissingException">One of this name is disabled, or deleted and not purged yet.</exception>
    public async Task EnsureAsync(string keyObject, KeyObjectKind kind, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(keyObject, version: null, cancellationToken) is not null)
            return;
        try
        {
            // Two processes at once make two versions of one object. Both serve: what was wrapped names its version.
            await CreateAsync(keyObject, kind, cancellationToken);
        }
        catch (RequestFailedException deleted) when (deleted.Status == 409)
        {
            throw new KeyObjectMissingException(keyObject, deleted);
        }
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset> DestroyAsync(string keyObject, CancellationToken cancellationToken)
    {
        await DeleteAsync(keyObject, cancellationToken);
        if (await FindDeletedAsync(keyObject, cancellationToken) is not { } deleted)
            return time.GetUtcNow();
        if (IsPurgeable(deleted) && await TryPurgeAsync(keyObject, cancellationToken))
            return time.GetUtcNow();
        return deleted.ScheduledPurgeDate ?? time.GetUtcNow() + LongestRetention;
    }

    private Task<Response<KeyVaultKey>> CreateAsync(string keyObject, KeyObjectKind kind, CancellationToken cancellationToken) => kind switch
    {
        KeyObjectKind.Wrapping => keys.CreateRsaKeyAsync(
            new CreateRsaKeyOptions(keyObject) { KeySize = RsaBits, KeyOperations = { KeyOperation.WrapKey, KeyOperation.UnwrapKey } },
            cancellationToken),
        KeyObjectKind.Signing => keys.CreateEcKeyAsync(
            new CreateEcKeyOptions(keyObject) { CurveName = KeyCurveName.P256, KeyOperations = { KeyOperation.Sign, KeyOperation.Verify } },
            cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // Every version goes with its object. The wait ends when the deleted object can be purged.
    private async Task DeleteAsync(string keyObject, CancellationToken cancellationToken)
    {
        try
        {
            var deletion = await keys.StartDeleteKeyAsync(keyObject, cancellationToken);
            await deletion.WaitForCompletionAsync(cancellationToken);
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            // An earlier attempt deleted it; the purge goes on from there.
        }
    }

    private async Task<DeletedKey?> FindDeletedAsync(string keyObject, CancellationToken cancellationToken)
    {
        try
        {
            return (await keys.GetDeletedKeyAsync(keyObject, cancellationToken)).Value;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    // Levels that allow it are named "Purgeable", "Recoverable+Purgeable" and "CustomizedRecoverable+Purgeable".
    private static bool IsPurgeable(DeletedKey deleted) =>
        deleted.Properties.RecoveryLevel?.Contains("Purgeable", StringComparison.OrdinalIgnoreCase) == true;

    private async Task<bool> TryPurgeAsync(string keyObject, CancellationToken cancellationToken)
    {
        try
        {
            await keys.PurgeDeletedKeyAsync(keyObject, cancellationToken);
            return true;
        }
        catch (RequestFailedException purged) when (purged.Status == 404)
        {
            return true;
        }
        catch (RequestFailedException forbidden) when (forbidden.Status == 403)
        {
            return false;
        }
    }
}
