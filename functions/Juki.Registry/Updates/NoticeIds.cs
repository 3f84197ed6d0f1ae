using Juki.Records.Checks;
using Juki.Records.Notices;
using Juki.Registry.Batches;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>
/// Ids of notices, whomever they are about: an id belongs to the content that its sender used it for first (rulings.md 4). A row is inserted
/// if absent before anything else is written, so of two contents one is first, also between processes, and a message that is delivered again
/// finds its own. All rows lie in one partition, so that those of everybody who waits share one request.
/// </summary>
public sealed class NoticeIds : IDisposable
{
    private const string Partition = "ids";
    private const int Attempts = 20;

    private readonly SealedTable _table;
    private readonly IOptions<UpdateOptions> _options;
    private readonly TimeProvider _time;
    private readonly BatchWriter<Taking, bool> _writer;

    /// <summary>Makes the ids of this server.</summary>
    /// <param name="tables">The sealed tables.</param>
    /// <param name="options">How long an id is remembered.</param>
    /// <param name="time">The clock.</param>
    public NoticeIds(SealedTables tables, IOptions<UpdateOptions> options, TimeProvider time)
    {
        _table = tables.Open(StorageArea.Records, KnownTables.NoticeIds);
        (_options, _time) = (options, time);
        _writer = new BatchWriter<Taking, bool>(GroupCommit.MaxRows, InsertAsync);
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    /// <summary>Takes an id for a content, unless it is taken. One request, shared by all that wait; two more for an id that was there.</summary>
    /// <param name="token">Token of sender and id.</param>
    /// <param name="content">The content.</param>
    /// <param name="refusedAlone">Its failures when it is refused alone; none when it goes on to its person.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>What the id stands for: this content, or what took it earlier and is remembered still.</returns>
    /// <exception cref="RowChangedException">Others changed the row each time; the queue redelivers.</exception>
    internal async Task<NoticeIdUse> TakeAsync(
        string token, ContentDigest content, IReadOnlyList<CheckFailure> refusedAlone, CancellationToken cancellationToken)
    {
        var own = new Taking(token, NoticeIdUse.Of(content, _time.GetUtcNow(), refusedAlone));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if ((await _writer.AppendAsync([own], cancellationToken)).Single())
                return own.Use;
            if (await _table.ReadAsync(Partition, token, cancellationToken) is not { } row)
                continue;
            var earlier = Payload.Unpack<NoticeIdUse>(row.Payload);
            if (own.Use.At - earlier.At <= _options.Value.ReceiptLife)
                return earlier;
            if (await TryReplaceAsync(row, own, cancellationToken))
                return own.Use;
        }

        throw new RowChangedException(_table.Name);
    }

    /// <summary>Forgets the ids that were taken in a quarter, all of them past their life. One request a thousand ids read and one a hundred erased.</summary>
    /// <param name="quarter">Period of the quarter's message key.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many were erased.</returns>
    internal async Task<int> EraseAsync(int quarter, CancellationToken cancellationToken)
    {
        var key = new DataKeyNumber(KeyPurpose.Messages, quarter);
        var erased = 0;
        bool overtaken;
        do
        {
            overtaken = false;
            await foreach (var page in _table.ReadStoredAsync(PartitionRange.One(Partition), cancellationToken))
            {
                foreach (var rows in page.Where(row => row.Key == key).Chunk(GroupCommit.MaxRows))
                {
                    // An id that is being taken anew meanwhile stays, and the others go with the next reading.
                    if (await _table.TryEraseUnchangedAsync(rows, cancellationToken))
                        erased += rows.Length;
                    else
                        overtaken = true;
                }
            }
        }
        while (overtaken);

        return erased;
    }

    // Together if none was there before, and each by itself otherwise. Of two under one id the first is inserted, and the other finds it.
    private async Task<IReadOnlyList<bool>> InsertAsync(IReadOnlyList<Taking> batch)
    {
        var firsts = batch.DistinctBy(taking => taking.Token, StringComparer.Ordinal).ToList();
        var inserted = firsts.Count > 1 && await TryInsertTogetherAsync(firsts)
            ? [.. firsts]
            : await InsertEachAsync(firsts);
        return [.. batch.Select(inserted.Contains)];
    }

    private async Task<bool> TryInsertTogetherAsync(List<Taking> takings)
    {
        var group = new GroupCommit(Partition);
        foreach (var taking in takings)
            group.Insert(taking.Token, Payload.Pack(taking.Use), KeyPeriods.Messages(taking.Use.At));
        try
        {
            await _table.CommitAsync(group, CancellationToken.None);
            return true;
        }
        catch (RowChangedException)
        {
            return false;
        }
    }

    private async Task<HashSet<Taking>> InsertEachAsync(List<Taking> takings)
    {
        var inserted = await Task.WhenAll(takings.Select(taking => _table.TryInsertAsync(
            Partition, taking.Token, Payload.Pack(taking.Use), KeyPeriods.Messages(taking.Use.At), CancellationToken.None)));
        return [.. takings.Zip(inserted).Where(pair => pair.Second).Select(pair => pair.First)];
    }

    private async Task<bool> TryReplaceAsync(SealedRow row, Taking own, CancellationToken cancellationToken)
    {
        try
        {
            await _table.ReplaceAsync(row, Payload.Pack(own.Use), KeyPeriods.Messages(own.Use.At), cancellationToken);
            return true;
        }
        catch (RowChangedException)
        {
            return false;
        }
    }

    // A class, since two of equal contents are not the same.
    private sealed class Taking(string token, NoticeIdUse use)
    {
        public string Token => token;

        public NoticeIdUse Use => use;
    }
}
