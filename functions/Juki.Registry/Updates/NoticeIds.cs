using Juki.Records.Checks;
using Juki.Records.Notices;
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
    private readonly NoticeIdInserts _inserts;
    private readonly IOptions<UpdateOptions> _options;
    private readonly TimeProvider _time;

    /// <summary>Makes the ids of this server.</summary>
    /// <param name="tables">The sealed tables.</param>
    /// <param name="options">How long an id is remembered.</param>
    /// <param name="time">The clock.</param>
    public NoticeIds(SealedTables tables, IOptions<UpdateOptions> options, TimeProvider time)
    {
        _table = tables.Open(StorageArea.Records, KnownTables.NoticeIds);
        _inserts = new NoticeIdInserts(_table, Partition);
        (_options, _time) = (options, time);
    }

    /// <inheritdoc />
    public void Dispose() => _inserts.Dispose();

    /// <summary>
    /// Takes an id for a content, unless it is taken. One request, shared by all that wait; one more for an id that was there, two when it is
    /// past its life.
    /// </summary>
    /// <param name="token">Token of sender and id.</param>
    /// <param name="content">The content.</param>
    /// <param name="refusedAlone">Its failures when it is refused alone; none when it goes on to its person.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>What the id stands for: this content, or what took it earlier and is remembered still.</returns>
    /// <exception cref="RowChangedException">Others changed the row each time; the queue redelivers.</exception>
    internal async Task<NoticeIdUse> TakeAsync(
        string token, ContentDigest content, IReadOnlyList<CheckFailure> refusedAlone, CancellationToken cancellationToken)
    {
        var own = NoticeIdUse.Of(content, _time.GetUtcNow(), refusedAlone);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await _inserts.TryAsync(token, own, cancellationToken))
                return own;
            if (await _table.ReadAsync(Partition, token, cancellationToken) is not { } row)
                continue;
            var earlier = Payload.Unpack<NoticeIdUse>(row.Payload);
            if (own.At - earlier.At <= _options.Value.ReceiptLife)
                return earlier;
            if (await _table.TryReplaceAsync(row, Payload.Pack(own), KeyPeriods.Messages(own.At), cancellationToken))
                return own;
        }

        throw new RowChangedException(_table.Name);
    }

    /// <summary>Forgets the ids that were taken in a quarter, all of them past their life. One request a thousand ids read and one a hundred erased.</summary>
    /// <param name="quarter">Period of the quarter's message key.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many were erased.</returns>
    internal async Task<int> EraseAsync(int quarter, CancellationToken cancellationToken)
    {
        var erased = 0;
        bool overtaken;
        do
        {
            overtaken = false;
            await foreach (var page in _table.ReadStoredAsync(PartitionRange.One(Partition), cancellationToken))
            {
                foreach (var rows in page.Where(row => row.Key is { Purpose: KeyPurpose.Messages, Period: var period } && period == quarter).Chunk(GroupCommit.MaxRows))
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
}
