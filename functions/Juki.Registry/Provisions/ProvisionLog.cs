using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>
/// The log of provisions (P7). This process writes to a registered chain of its own, so that no two writers meet; whoever comes first
/// commits for all who wait, at most 99 entries and the chain's head in one group. Append before the first byte of any answer.
/// </summary>
public sealed class ProvisionLog(SealedTables tables, TimeProvider time) : IDisposable
{
    private const int BatchSize = GroupCommit.MaxRows - 1;

    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.Provisions);
    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private Chain? _chain;

    /// <summary>Commits an entry. One request, shared by all entries that wait.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends the wait; the entry may still be committed.</param>
    /// <returns>The receipt to hand out.</returns>
    public async Task<ProvisionReceipt> AppendAsync(ProvisionEntry entry, CancellationToken cancellationToken)
    {
        var own = new Waiting(entry);
        _waiting.Enqueue(own);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (!own.Done.Task.IsCompleted)
                await CommitBatchAsync();
        }
        finally
        {
            _writing.Release();
        }

        return await own.Done.Task;
    }

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
    public void Dispose() => _writing.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "Every entry that waits must hear of the failure, whatever it is.")]
    private async Task CommitBatchAsync()
    {
        var batch = new List<Waiting>();
        while (batch.Count < BatchSize && _waiting.TryDequeue(out var next))
            batch.Add(next);
        try
        {
            // All who wait share the commit, so no single caller's cancellation may end it.
            var receipts = await CommitAsync(batch, CancellationToken.None);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Done.SetResult(receipts[i]);
        }
        catch (Exception failed)
        {
            // Whether the group was committed is not known: the chain is left as it is, and the next entry opens another.
            _chain = null;
            foreach (var waiting in batch)
                waiting.Done.SetException(failed);
        }
    }

    private async Task<ProvisionReceipt[]> CommitAsync(List<Waiting> batch, CancellationToken cancellationToken)
    {
        var key = KeyPeriods.Provisions(time.GetUtcNow());
        var chain = _chain?.Key == key ? _chain : await OpenChainAsync(key, cancellationToken);
        var group = new GroupCommit(chain.Id);
        var receipts = new ProvisionReceipt[batch.Count];
        var head = chain.Head;
        for (var i = 0; i < batch.Count; i++)
        {
            var packed = ChainRow.After(head, chain.Id, batch[i].Entry).Pack();
            head = new ChainHead(head.Position + 1, ChainRow.LeafHash(packed));
            group.Insert(ChainPlaces.Entry(head.Position), packed, key);
            receipts[i] = Receipt(chain.Id, head.Position, head.Last);
        }

        group.Put(ChainPlaces.Head, Payload.Pack(head), key);
        await _table.CommitAsync(group, cancellationToken);
        _chain = chain with { Head = head };
        return receipts;
    }

    private async Task<Chain> OpenChainAsync(DataKeyNumber key, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{key.Period}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        await _table.TryInsertAsync(ChainPlaces.OpeningsOf(key.Period), id, Payload.Pack(new ChainOpening(time.GetUtcNow())), key, cancellationToken);
        return new Chain(id, key, new ChainHead(0, ChainRow.First));
    }

    private static ProvisionReceipt Receipt(string chain, long position, byte[] leaf) => new(chain, position, Convert.ToHexStringLower(leaf));

    private sealed record Chain(string Id, DataKeyNumber Key, ChainHead Head);

    private sealed record Waiting(ProvisionEntry Entry)
    {
        public TaskCompletionSource<ProvisionReceipt> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
