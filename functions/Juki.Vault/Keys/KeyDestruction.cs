using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Keys;

/// <summary>A key object that was destroyed.</summary>
/// <param name="KeyObject">Its name in the vault.</param>
/// <param name="EffectiveAt">When nothing that it wrapped can be opened any more; in the future while the vault's purge protection lasts.</param>
public sealed record KeyEnd(string KeyObject, DateTimeOffset EffectiveAt);

/// <summary>Destroys the key objects of whole periods (V4), after what they sealed was erased or resealed.</summary>
public sealed class KeyDestruction(
    WrappedKeyTable wrappedKeys, IKeyObjects objects, KeyRing keys, IOptions<VaultOptions> options, TimeProvider time)
{
    /// <summary>Lists the periods before a given one whose keys are not gone yet. One request.</summary>
    /// <param name="purpose">What the keys seal.</param>
    /// <param name="period">The first period that is not asked for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The periods, earliest first.</returns>
    public Task<IReadOnlyList<int>> PeriodsBeforeAsync(KeyPurpose purpose, int period, CancellationToken cancellationToken) =>
        wrappedKeys.PeriodsBeforeAsync(purpose, period, cancellationToken);

    /// <summary>Destroys a period's key object. Repeat it until the end is no longer in the future: only then do the wrapped keys go.</summary>
    /// <param name="purpose">What the keys seal.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The object and its end.</returns>
    public async Task<KeyEnd> DestroyAsync(KeyPurpose purpose, int period, CancellationToken cancellationToken)
    {
        var keyObject = options.Value.KeyObjectName(new DataKeyNumber(purpose, period));
        var effectiveAt = await objects.DestroyAsync(keyObject, cancellationToken);
        keys.Forget(purpose, period);

        // The rows are what a later run knows the object by. Until the vault has purged it, it could be recovered, and must be asked for again.
        if (effectiveAt <= time.GetUtcNow())
            await wrappedKeys.RemoveAsync(purpose, period, cancellationToken);
        return new KeyEnd(keyObject, effectiveAt);
    }
}
