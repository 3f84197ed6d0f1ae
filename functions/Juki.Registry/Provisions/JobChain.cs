using System.Globalization;
using System.Security.Cryptography;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>
/// Chains of the log that belong to a job and not to a process: what is appended is settled before, row by row, so that it can be appended again after
/// a crash and is there once. The fold takes such a chain for one that goes on until the job lets it go.
/// </summary>
public sealed class JobChain(SealedTables tables)
{
    private const int BatchSize = GroupCommit.MaxRows - 1;
    private const int MonthDigits = 6;

    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.Provisions);

    /// <summary>Names a chain of a month that no other has. No request.</summary>
    internal static string NewId(int month) => string.Create(CultureInfo.InvariantCulture, $"{month}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");

    /// <summary>The month of a chain, yyyyMM.</summary>
    internal static int MonthOf(string chain) => int.Parse(chain.AsSpan(0, MonthDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Settles the rows of entries that follow a head. No request.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="head">Where it stands.</param>
    /// <param name="entries">The entries.</param>
    /// <returns>The packed rows, and where the chain stands after them.</returns>
    internal static (IReadOnlyList<byte[]> Rows, ChainHead Head) Settle(string chain, ChainHead head, IEnumerable<ProvisionEntry> entries)
    {
        var rows = new List<byte[]>();
        foreach (var entry in entries)
        {
            rows.Add(ChainRow.After(head, chain, entry).Pack());
            head = new ChainHead(head.Position + 1, ChainRow.LeafHash(rows[^1]));
        }

        return (rows, head);
    }

    /// <summary>Lists a chain as one that goes on, unless it is listed. One request.</summary>
    internal Task OpenAsync(string chain, DateTimeOffset at, CancellationToken cancellationToken) =>
        _table.TryInsertAsync(ChainPlaces.OpeningsOf(MonthOf(chain)), chain, Payload.Pack(new ChainOpening(at, IsHeld: true)), KeyOf(chain), cancellationToken);

    /// <summary>Lets a chain go: no more will come. One request; repeating it changes nothing.</summary>
    internal Task CloseAsync(string chain, DateTimeOffset at, CancellationToken cancellationToken) =>
        _table.PutAsync(ChainPlaces.OpeningsOf(MonthOf(chain)), chain, Payload.Pack(new ChainOpening(at)), KeyOf(chain), cancellationToken);

    /// <summary>Appends settled rows, those that are not there yet. One request, and one for each 99.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="first">Position of the first row.</param>
    /// <param name="rows">The rows that <see cref="Settle"/> gave.</param>
    /// <param name="cancellationToken">Ends the calls; some may have been appended.</param>
    /// <returns>A task that ends when all are there.</returns>
    internal async Task AppendAsync(string chain, long first, IReadOnlyList<byte[]> rows, CancellationToken cancellationToken)
    {
        // Another that appends the same rows may be at work: whoever is second with a group reads again how far the chain is.
        for (var there = await CountAsync(chain, first, cancellationToken); there < rows.Count;)
        {
            var some = rows.Skip(there).Take(BatchSize).ToList();
            var group = new GroupCommit(chain);
            foreach (var (index, row) in some.Index())
                group.Insert(ChainPlaces.Entry(first + there + index), row, KeyOf(chain));
            group.Put(ChainPlaces.Head, Payload.Pack(new ChainHead(first + there + some.Count - 1, ChainRow.LeafHash(some[^1]))), KeyOf(chain));
            try
            {
                await _table.CommitAsync(group, cancellationToken);
                there += some.Count;
            }
            catch (RowChangedException)
            {
                var now = await CountAsync(chain, first, cancellationToken);
                if (now <= there)
                    throw;
                there = now;
            }
        }
    }

    private async Task<int> CountAsync(string chain, long first, CancellationToken cancellationToken)
    {
        var head = await _table.ReadAsync(chain, ChainPlaces.Head, cancellationToken);
        return head is null ? 0 : (int)Math.Max(0, Payload.Unpack<ChainHead>(head.Payload).Position - first + 1);
    }

    private static DataKeyNumber KeyOf(string chain) => new(KeyPurpose.Provisions, MonthOf(chain));
}
