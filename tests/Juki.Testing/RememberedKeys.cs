using System.Collections.Concurrent;
using Juki.Vault.Keys;

namespace Juki.Testing;

/// <summary>
/// Key files that unwrap each data key once, for runs of so many simulated days that unwrapping anew each day would be a fifth of their time.
/// Not for tests that destroy keys: what was unwrapped stays known.
/// </summary>
internal sealed class RememberedKeys(FileKeyVault vault) : IKeyWrapper
{
    private readonly ConcurrentDictionary<(string KeyObject, string Wrapped), byte[]> _known = new();

    public Task<WrappedKey> WrapAsync(string keyObject, ReadOnlyMemory<byte> dataKey, CancellationToken cancellationToken) =>
        vault.WrapAsync(keyObject, dataKey, cancellationToken);

    public async Task<byte[]> UnwrapAsync(string keyObject, WrappedKey wrapped, CancellationToken cancellationToken)
    {
        var name = (keyObject, Convert.ToHexString(wrapped.Bytes));
        if (!_known.TryGetValue(name, out var key))
            _known[name] = key = await vault.UnwrapAsync(keyObject, wrapped, cancellationToken);
        return [.. key];
    }
}
