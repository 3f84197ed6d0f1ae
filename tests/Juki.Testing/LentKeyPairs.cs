using Juki.Vault.Keys;

namespace Juki.Testing;

/// <summary>
/// The few RSA key pairs of a test process, lent to its key objects in turn: making one takes a third of a second, and the tests make some hundreds
/// of key objects. Each object is still a file of its own, and what it wrapped is lost with it; that a fresh pair is made is shown by the vault's tests.
/// </summary>
public sealed class LentKeyPairs : IKeyPairs
{
    private const int Count = 4;

    private static readonly FreshKeyPairs Fresh = new();
    private static readonly Lazy<string>[] Wrapping = [.. Enumerable.Range(0, Count).Select(_ => new Lazy<string>(() => Fresh.Make(KeyObjectKind.Wrapping)))];
    private static int _lent;

    /// <inheritdoc />
    public string Make(KeyObjectKind kind) =>
        kind == KeyObjectKind.Wrapping ? Wrapping[(uint)Interlocked.Increment(ref _lent) % Count].Value : Fresh.Make(kind);
}
