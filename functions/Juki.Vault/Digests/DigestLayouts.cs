using Juki.Records.Integrity;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Vault.Digests;

/// <summary>In how many buckets a municipality's digests lie, and in how many they are being laid anew.</summary>
/// <param name="Bits">Exponent of the buckets that are read.</param>
/// <param name="Generation">Their generation.</param>
/// <param name="NextBits">Exponent of those of the next generation, which are being filled and written to as well; null when none are.</param>
/// <param name="FormerBits">Exponent of those of the former generation, which are still there and no longer read; null when none are.</param>
/// <param name="Since">Since when it is so.</param>
[GenerateShape]
public sealed partial record DigestLayout(
    [property: Key(0)] int Bits,
    [property: Key(1)] int Generation,
    [property: Key(2)] int? NextBits,
    [property: Key(3)] int? FormerBits,
    [property: Key(4)] DateTimeOffset Since)
{
    /// <summary>The layout of a municipality of which nothing was laid down.</summary>
    public static DigestLayout Initial { get; } = new(BucketBits.Initial, 1, null, null, DateTimeOffset.MinValue);

    /// <summary>The buckets that are read.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <returns>Their place.</returns>
    public DigestPlace ReadOf(string municipality) => new(municipality, Bits, Generation);

    /// <summary>The buckets that are being filled.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <returns>Their place, or null.</returns>
    public DigestPlace? NextOf(string municipality) => NextBits is { } next ? new DigestPlace(municipality, next, Generation + 1) : null;

    /// <summary>The buckets that are no longer read.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <returns>Their place, or null.</returns>
    public DigestPlace? FormerOf(string municipality) => FormerBits is { } former ? new DigestPlace(municipality, former, Generation - 1) : null;

    /// <summary>The buckets that an update writes to.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <returns>One place, or two while buckets are being filled.</returns>
    public IReadOnlyList<DigestPlace> WrittenOf(string municipality) =>
        NextOf(municipality) is { } next ? [ReadOf(municipality), next] : [ReadOf(municipality)];
}

/// <summary>
/// The layouts of all municipalities. Every process knows them for a while without asking, so that an update asks for nothing: whoever changes one
/// waits for that while before relying on the change.
/// </summary>
public sealed class DigestLayouts(SealedTables tables, TimeProvider time)
{
    /// <summary>How long a process goes by what it has read [P].</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(5);

    private const string Partition = "layout";

    private static readonly DataKeyNumber Key = new(KeyPurpose.Index, (int)IndexName.Integrity);

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Digests);
    private volatile Known? _known;

    /// <summary>The layout of a municipality, as this process knows it. No request, or one every <see cref="KnownFor"/>.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The layout.</returns>
    public async Task<DigestLayout> OfAsync(string municipality, CancellationToken cancellationToken)
    {
        if (_known is not { } known || known.Until <= time.GetUtcNow())
        {
            var until = time.GetUtcNow() + KnownFor;
            _known = known = new Known(await ReadAsync(cancellationToken), until);
        }

        return known.Layouts.GetValueOrDefault(municipality, DigestLayout.Initial);
    }

    /// <summary>Reads the layouts that were laid down. One request.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>By municipality.</returns>
    public async Task<IReadOnlyDictionary<string, DigestLayout>> ReadAsync(CancellationToken cancellationToken)
    {
        var layouts = new Dictionary<string, DigestLayout>(StringComparer.Ordinal);
        await foreach (var row in _table.ReadRangeAsync(Partition, "0", ":", cancellationToken))
            layouts[row.RowKey] = Payload.Unpack<DigestLayout>(row.Payload);
        return layouts;
    }

    /// <summary>Lays down a layout. One request.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is kept.</returns>
    public async Task WriteAsync(string municipality, DigestLayout layout, CancellationToken cancellationToken)
    {
        await _table.PutAsync(Partition, municipality, Payload.Pack(layout), Key, cancellationToken);
        _known = null;
    }

    private sealed record Known(IReadOnlyDictionary<string, DigestLayout> Layouts, DateTimeOffset Until);
}
