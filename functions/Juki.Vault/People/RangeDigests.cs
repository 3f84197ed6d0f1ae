using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Juki.Vault.Indexes;

namespace Juki.Vault.People;

/// <summary>The set digest of each kind of row in one person's range.</summary>
internal sealed class RangeDigests(BlindToken person, byte[] key)
{
    private readonly Dictionary<RowKind, SetDigest> _sums = [];

    public SetDigest this[RowKind kind] => _sums.GetValueOrDefault(kind);

    public static RangeDigests From(BlindToken person, byte[] key, RangeHead? head)
    {
        var digests = new RangeDigests(person, key);
        foreach (var kind in head?.Kinds ?? [])
            digests._sums[(RowKind)kind.Kind] = SetDigest.Of(kind.Count, kind.Sum);
        return digests;
    }

    public void Add(RowKind kind, string suffix, byte[] payload) =>
        _sums[kind] = this[kind].With(RowDigest(kind, suffix, payload));

    public void Remove(RowKind kind, string suffix, byte[] payload) =>
        _sums[kind] = this[kind].Without(RowDigest(kind, suffix, payload));

    public RangeDigests Copy()
    {
        var copy = new RangeDigests(person, key);
        foreach (var (kind, sum) in _sums)
            copy._sums[kind] = sum;
        return copy;
    }

    public IReadOnlyList<KindDigest> ToHead() =>
        [.. _sums.Where(s => s.Value.Count > 0).OrderBy(s => s.Key).Select(s => new KindDigest((int)s.Key, s.Value.Count, s.Value.ToBytes()))];

    private byte[] RowDigest(RowKind kind, string suffix, byte[] payload)
    {
        var rowKey = RowKeys.Of(person, kind, suffix);
        var whole = ArrayPool<byte>.Shared.Rent(rowKey.Length + 1 + payload.Length);
        try
        {
            var length = Encoding.ASCII.GetBytes(rowKey, whole);
            whole[length++] = 0;
            payload.CopyTo(whole, length);
            return HMACSHA256.HashData(key, whole.AsSpan(0, length + payload.Length));
        }
        finally
        {
            // It holds a row in the clear.
            ArrayPool<byte>.Shared.Return(whole, clearArray: true);
        }
    }
}
