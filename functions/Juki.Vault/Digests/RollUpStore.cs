using System.Globalization;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Vault.Digests;

/// <summary>Keeps the roll-up of each municipality's digests: a row for each so many buckets, read in one request.</summary>
public sealed partial class RollUpStore(SealedTables tables)
{
    // A row holds a megabyte at the most.
    private const int BucketsInRow = 1 << 13;
    private const string PartitionPrefix = "roll-up.";

    private static readonly DataKeyNumber Key = new(KeyPurpose.Index, (int)IndexName.Integrity);

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Digests);

    /// <summary>Reads a roll-up. One request.</summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The roll-up; an empty one where there is none, or not all of one.</returns>
    public async Task<RollUp> ReadAsync(DigestPlace place, CancellationToken cancellationToken)
    {
        var rows = new List<Content>();
        await foreach (var row in _table.ReadRangeAsync(PartitionOf(place), "0", ":", cancellationToken))
            rows.Add(Payload.Unpack<Content>(row.Payload));
        if (rows.Count != RowsOf(place) || rows.Any(row => row.Until != rows[0].Until))
            return new RollUp(place.Bits, until: null);
        var rollUp = new RollUp(place.Bits, rows[0].Until);
        for (var number = 0; number < rows.Count; number++)
            rollUp.Read(number * BucketsInRow, rows[number].Sums);
        return rollUp;
    }

    /// <summary>Writes a roll-up over the one that is there. One request.</summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="rollUp">The roll-up.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is written.</returns>
    public async Task WriteAsync(DigestPlace place, RollUp rollUp, CancellationToken cancellationToken)
    {
        if (rollUp.Until is not { } until)
            return;
        for (var number = 0; number < RowsOf(place); number++)
        {
            var sums = rollUp.Write(number * BucketsInRow, Math.Min(BucketsInRow, 1 << place.Bits));
            await _table.PutAsync(PartitionOf(place), RowOf(number), Payload.Pack(new Content(until, sums)), Key, cancellationToken);
        }
    }

    /// <summary>Drops a roll-up. Two requests.</summary>
    /// <param name="place">The municipality's former buckets.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is gone.</returns>
    public Task DropAsync(DigestPlace place, CancellationToken cancellationToken) => _table.EraseAsync(PartitionRange.One(PartitionOf(place)), cancellationToken);

    private static int RowsOf(DigestPlace place) => Math.Max(1, (1 << place.Bits) / BucketsInRow);

    private static string PartitionOf(DigestPlace place) => PartitionPrefix + place.Partition;

    private static string RowOf(int number) => number.ToString("D5", CultureInfo.InvariantCulture);

    [GenerateShape]
    internal sealed partial record Content([property: Key(0)] DateTimeOffset Until, [property: Key(1)] byte[] Sums);
}
