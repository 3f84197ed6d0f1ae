using System.Collections.Concurrent;
using System.Security.Cryptography;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Keys;

/// <summary>
/// The data keys in use, unwrapped in memory for a while. The vault is asked once per key and cache life, never per record;
/// a destroyed key object stops opening rows in every process when that life ends.
/// </summary>
public sealed class KeyRing(
    WrappedKeyTable wrappedKeys,
    IKeyWrapper wrapper,
    IKeyObjects objects,
    IOptions<VaultOptions> options,
    TimeProvider time)
{
    private readonly ConcurrentDictionary<DataKeyNumber, Entry> _entries = new();

    private sealed record Entry(Lazy<Task<DataKey>> Key, DateTimeOffset Until);

    /// <summary>The key to seal with; made when it is the first of its number.</summary>
    /// <param name="number">Which key; see <see cref="KeyPeriods"/>.</param>
    /// <param name="cancellationToken">Ends the wait, not the making.</param>
    /// <returns>The key.</returns>
    public Task<DataKey> SealingAsync(DataKeyNumber number, CancellationToken cancellationToken) =>
        GetAsync(number, make: true, cancellationToken);

    /// <summary>The key to open with.</summary>
    /// <param name="number">The number in front of what was sealed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The key.</returns>
    /// <exception cref="KeyUnknownException">No such key is on record.</exception>
    /// <exception cref="KeyObjectMissingException">Its key object was destroyed.</exception>
    public Task<DataKey> OpeningAsync(DataKeyNumber number, CancellationToken cancellationToken) =>
        GetAsync(number, make: false, cancellationToken);

    /// <summary>Drops the keys of a period from memory, since their key object was destroyed. Other processes drop them when their life ends.</summary>
    /// <param name="purpose">What the keys seal.</param>
    /// <param name="period">The period.</param>
    internal void Forget(KeyPurpose purpose, int period)
    {
        foreach (var number in _entries.Keys.Where(n => n.Purpose == purpose && n.Period == period))
            _entries.TryRemove(number, out _);
    }

    private async Task<DataKey> GetAsync(DataKeyNumber number, bool make, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var entry = _entries.AddOrUpdate(
            number,
            n => NewEntry(n, make, now),
            (n, known) => known.Until > now ? known : NewEntry(n, make, now));
        try
        {
            return await entry.Key.Value.WaitAsync(cancellationToken);
        }
        catch when (entry.Key.Value.IsFaulted)
        {
            _entries.TryRemove(KeyValuePair.Create(number, entry));
            throw;
        }
    }

    // The load is shared by all who wait, so no single caller's cancellation may end it.
    private Entry NewEntry(DataKeyNumber number, bool make, DateTimeOffset now) => new(
        new Lazy<Task<DataKey>>(() => LoadAsync(number, make, CancellationToken.None)),
        now + options.Value.KeyCacheLife);

    private async Task<DataKey> LoadAsync(DataKeyNumber number, bool make, CancellationToken cancellationToken)
    {
        var keyObject = options.Value.KeyObjectName(number);
        if (await wrappedKeys.ReadAsync(number, cancellationToken) is { } known)
            return new DataKey(number, await wrapper.UnwrapAsync(keyObject, known, cancellationToken));
        if (!make)
            throw new KeyUnknownException(number);

        await objects.EnsureAsync(keyObject, KeyObjectKind.Wrapping, cancellationToken);
        var fresh = RandomNumberGenerator.GetBytes(DataKey.Size);
        var wrapped = await wrapper.WrapAsync(keyObject, fresh, cancellationToken);
        if (await wrappedKeys.TryAddAsync(number, wrapped, cancellationToken))
            return new DataKey(number, fresh);

        var first = await wrappedKeys.ReadAsync(number, cancellationToken) ?? throw new KeyUnknownException(number);
        return new DataKey(number, await wrapper.UnwrapAsync(keyObject, first, cancellationToken));
    }
}
