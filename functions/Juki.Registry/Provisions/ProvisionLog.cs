using System.Globalization;
using System.Security.Cryptography;
using Juki.Registry.Batches;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>
/// The log of provisions (P7). This process writes to a registered chain of its own, so that no two writers meet; a batch is
/// at most 99 entries and the chain's head in one group. Append before the first byte of any answer.
/// </summary>
public sealed class ProvisionLog : IDisposable
{
    private const int BatchSize = GroupCommit.MaxRows - 1;

    private readonly SealedTable _table;
    private readonly TimeProvider _time;
    private readonly BatchWriter<ProvisionEntry, ProvisionReceipt> _writer;
    private Chain? _chain;

    /// <summary>Makes the log of this process.</summary>
    /// <param name="tables">The sealed tables.</param>
    /// <param name="time">The clock by which months turn.</param>
    public ProvisionLog(SealedTables tables, TimeProvider time)
    {
        _table = tables.Open(StorageArea.Log, KnownTables.Provisions);
        _time = time;
        _writer = new BatchWriter<ProvisionEntry, ProvisionReceipt>(BatchSize, CommitAsync);
    }

    /// <summary>Commits an entry. One request, shared by all entries that wait.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends the wait; the entry may still be committed.</param>
    /// <returns>The receipt to hand out.</returns>
    public async Task<ProvisionReceipt> AppendAsync(ProvisionEntry entry, CancellationToken cancellationToken) =>
        (await _writer.AppendAsync([entry], cancellationToken))[0];

    /// <summary>Reads one entry, for who holds its receipt. One request.</summary>
    /// <param name="chain">The chain's id.</param>
    /// <param name="position">Its position.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The entry and its receipt, or null when there is none.</returns>
    public async Task<(ProvisionEntry Entry, ProvisionReceipt Receipt)?> ReadAsync(string chain, long position, CancellationToken cancellationToken)
    {
        if (await _table.ReadAsync(chain, ChainPlaces.Entry(position), cancellationToken) is not { } row)
            return null;
        return (Payload.Unpack<ChainRow>(row.Payload).Entry, Receipt(chain, position, ChainRow.LeafHash(row.Payload)));
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    // All who wait share the commit, so no single caller's cancellation may end it.
    private async Task<IReadOnlyList<ProvisionReceipt>> CommitAsync(IReadOnlyList<ProvisionEntry> batch)
    {
        // Whether a group that failed was committed is not known: its chain is left as it is, and the next entry opens another.
        var known = _chain;
        _chain = null;
        var now = _time.GetUtcNow();
        var key = KeyPeriods.Provisions(now);
        var chain = known?.Key == key && !ChainLife.IsIdle(known.LastAt, now) ? known : await OpenChainAsync(key, CancellationToken.None);
        var group = new GroupCommit(chain.Id);
        var receipts = new ProvisionReceipt[batch.Count];
        var head = chain.Head;
        for (var i = 0; i < batch.Count; i++)
        {
            var packed = ChainRow.After(head, chain.Id, batch[i]).Pack();
            head = new ChainHead(head.Position + 1, ChainRow.LeafHash(packed));
            group.Insert(ChainPlaces.Entry(head.Position), packed, key);
            receipts[i] = Receipt(chain.Id, head.Position, head.Last);
        }

        group.Put(ChainPlaces.Head, Payload.Pack(head), key);
        await _table.CommitAsync(group, CancellationToken.None);
        _chain = chain with { Head = head, LastAt = now };
        return receipts;
    }

    private async Task<Chain> OpenChainAsync(DataKeyNumber key, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{key.Period}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        var now = _time.GetUtcNow();
        await _table.TryInsertAsync(ChainPlaces.OpeningsOf(key.Period), id, Payload.Pack(new ChainOpening(now)), key, cancellationToken);
        return new Chain(id, key, new ChainHead(0, ChainRow.First), now);
    }

    private static ProvisionReceipt Receipt(string chain, long position, byte[] leaf) => new(chain, position, Convert.ToHexStringLower(leaf));

    private sealed record Chain(string Id, DataKeyNumber Key, ChainHead Head, DateTimeOffset LastAt);
}
