using Juki.Records.Errors;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.Payloads;
using Juki.Vault.People;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Retention;

/// <summary>Drops receipts past their life of people whom no later update visits.</summary>
public sealed class ReceiptCleaning(
    SealedTables tables, PersonStore people, IOptions<UpdateOptions> options, TimeProvider time, ILogger<ReceiptCleaning> log)
{
    private const int Attempts = 20;

    // With the head, a group's hundred.
    private const int ReceiptsAtOnce = 99;

    private readonly SealedTable _people = tables.Open(StorageArea.Records, KnownTables.People);

    /// <summary>Drops the receipts past their life of the people in a page. Two requests a person who has any.</summary>
    internal async Task CleanAsync(RetentionRun run, IReadOnlyList<StoredRow> page, CancellationToken cancellationToken)
    {
        var limit = time.GetUtcNow() - options.Value.ReceiptLife;
        foreach (var receipts in page.Where(row => PersonStore.PlaceOf(row).Kind == RowKind.Receipt).GroupBy(row => PersonStore.PlaceOf(row).Person))
        {
            try
            {
                if (await AnyBeforeAsync(receipts, limit, cancellationToken))
                    run.Count(KnownCounts.Receipts, await CleanAsync(receipts.Key, limit, cancellationToken));
            }
            catch (JukiException broken)
            {
                run.Leave(KnownCounts.Receipts, broken.Code);
                log.ReceiptsNotDropped(receipts.Key.Hex, broken.Code);
            }
        }
    }

    private async Task<bool> AnyBeforeAsync(IEnumerable<StoredRow> receipts, DateTimeOffset limit, CancellationToken cancellationToken)
    {
        foreach (var row in receipts)
        {
            if (IsBefore((await _people.OpenAsync(row, cancellationToken)).Payload, limit))
                return true;
        }

        return false;
    }

    private static bool IsBefore(byte[] receipt, DateTimeOffset limit) => Payload.Unpack<NoticeReceipt>(receipt).At < limit;

    private async Task<int> CleanAsync(BlindToken person, DateTimeOffset limit, CancellationToken cancellationToken)
    {
        var dropped = 0;
        for (var attempt = 0; attempt < Attempts;)
        {
            var range = await people.ReadAsync(person, cancellationToken);
            var change = new RangeChange(range.Body);
            foreach (var row in range.OfKind(RowKind.Receipt).Where(r => IsBefore(r.Payload, limit)).Take(ReceiptsAtOnce))
                change.Remove(row.Kind, row.Suffix);
            if (change.Count == 0)
                return dropped;
            try
            {
                await people.CommitAsync(range, change, cancellationToken);
                dropped += change.Count;
            }
            catch (RowChangedException)
            {
                attempt++;
            }
        }

        return dropped;
    }
}
