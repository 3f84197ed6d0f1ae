using Juki.Records.Errors;
using Juki.Vault.Keys;
using Juki.Vault.Tables;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Retention;

/// <summary>Moves rows to this year's key, many in one group; one that stands in the way is found by halving.</summary>
public sealed class RowMover(TimeProvider time, ILogger<RowMover> log)
{
    /// <summary>Moves rows of a page.</summary>
    /// <returns>How many are no longer under their former key.</returns>
    internal async Task<int> MoveAsync(SealedTable table, IEnumerable<StoredRow> rows, CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var group in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(GroupCommit.MaxRows)))
            moved += await MoveGroupAsync(table, group, cancellationToken);
        return moved;
    }

    private async Task<int> MoveGroupAsync(SealedTable table, ArraySegment<StoredRow> rows, CancellationToken cancellationToken)
    {
        var moved = 0;
        try
        {
            while (moved < rows.Count)
                moved += await table.ResealAsync(rows[moved..], KeyPeriods.Current(time.GetUtcNow()), cancellationToken);
            return moved;
        }
        catch (JukiException) when (rows.Count - moved > 1)
        {
            var half = (rows.Count - moved) / 2;
            return moved
                + await MoveGroupAsync(table, rows.Slice(moved, half), cancellationToken)
                + await MoveGroupAsync(table, rows[(moved + half)..], cancellationToken);
        }
        catch (RowChangedException)
        {
            // Whoever wrote it meanwhile sealed it under this year's key; the next pass looks again.
            return moved + 1;
        }
        catch (JukiException broken)
        {
            log.RowNotMoved(table.Name, broken.Code);
            return moved;
        }
    }
}
