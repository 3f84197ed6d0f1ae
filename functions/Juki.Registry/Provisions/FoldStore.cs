using System.Security.Cryptography;
using Juki.Registry.Figures;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>
/// A month's tree: its state, the leaves and the day's counts, changed together or not at all. What is counted and hashed is thereby counted
/// and hashed once, whatever crashes or runs beside.
/// </summary>
public sealed class FoldStore(SealedTables tables)
{
    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.ProvisionFolds);

    /// <summary>Reads how far a month is folded. One request.</summary>
    internal async Task<(FoldState State, SealedRow? Row)> ReadAsync(int month, CancellationToken cancellationToken)
    {
        var row = await _table.ReadAsync(FoldPlaces.Tree(month), FoldPlaces.State, cancellationToken);
        return (row is null ? FoldState.None : Payload.Unpack<FoldState>(row.Payload), row);
    }

    /// <summary>Commits a step of the fold. One request, and one for each day that its entries are of.</summary>
    /// <param name="month">The month.</param>
    /// <param name="read">The state's row as read; null where there is none.</param>
    /// <param name="state">The state after the step.</param>
    /// <param name="entries">The entries that it adds, in the order of their leaves; may be none.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The state's row as it is now.</returns>
    /// <exception cref="RowChangedException">Another fold was first; nothing was written.</exception>
    internal async Task<SealedRow> CommitAsync(
        int month, SealedRow? read, FoldState state, IReadOnlyList<ChainedEntry> entries, CancellationToken cancellationToken)
    {
        var key = new DataKeyNumber(KeyPurpose.Provisions, month);
        var group = new GroupCommit(FoldPlaces.Tree(month));
        var payload = Payload.Pack(state);
        if (read is null)
            group.Insert(FoldPlaces.State, payload, key);
        else
            group.Replace(FoldPlaces.State, payload, key, read.ETag);
        if (entries.Count > 0)
            group.Put(FoldPlaces.Leaves(state.Tree.Size - entries.Count), Payload.Pack(LeavesOf(entries)), key);
        foreach (var day in entries.GroupBy(entry => ProvisionCounts.DayOf(entry.Entry)))
        {
            var counts = await CountsAsync(month, day.Key, cancellationToken);
            group.Put(ProvisionCounts.Row(day.Key), Payload.Pack(counts.With(day.Select(entry => entry.Entry))), key);
        }

        var written = await _table.CommitAsync(group, cancellationToken);
        return new SealedRow(group.PartitionKey, FoldPlaces.State, payload, written[FoldPlaces.State]);
    }

    /// <summary>Reads a day's counts as far as its entries are folded. One request.</summary>
    internal async Task<ProvisionCounts> CountsAsync(int month, DateOnly day, CancellationToken cancellationToken) =>
        await _table.ReadAsync(FoldPlaces.Tree(month), ProvisionCounts.Row(day), cancellationToken) is { } row
            ? Payload.Unpack<ProvisionCounts>(row.Payload)
            : ProvisionCounts.None;

    /// <summary>Reads the leaves of a month in the order of its tree. One request a thousand commits.</summary>
    internal async Task<IReadOnlyList<LeafRun>> LeavesAsync(int month, CancellationToken cancellationToken)
    {
        var leaves = new List<LeafRun>();
        await foreach (var row in _table.ReadRangeAsync(FoldPlaces.Tree(month), FoldPlaces.Leaves(0), FoldPlaces.AfterLeaves, cancellationToken))
        {
            var folded = Payload.Unpack<FoldedLeaves>(row.Payload);
            var hashes = folded.Hashes.Chunk(SHA256.HashSizeInBytes).ToList();
            var at = 0;
            foreach (var run in folded.Chains)
            {
                leaves.Add(new LeafRun(run.Chain, run.From, hashes.GetRange(at, run.Count)));
                at += run.Count;
            }
        }

        return leaves;
    }

    private static FoldedLeaves LeavesOf(IReadOnlyList<ChainedEntry> entries) => new(
        [.. entries.GroupBy(entry => entry.Chain).Select(chain => new FoldedRun(chain.Key, chain.First().Position, chain.Count()))],
        [.. entries.SelectMany(entry => entry.Leaf)]);
}

/// <summary>Leaves of one chain that follow each other in the tree.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="From">Position of the first.</param>
/// <param name="Hashes">Their hashes.</param>
internal sealed record LeafRun(string Chain, long From, IReadOnlyList<byte[]> Hashes);
