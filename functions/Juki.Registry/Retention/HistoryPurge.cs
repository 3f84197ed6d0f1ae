using Juki.Records.Errors;
using Juki.Records.Time;
using Juki.Vault.Keys;
using Microsoft.Extensions.Logging;
using Nerdbank.MessagePack;

namespace Juki.Registry.Retention;

/// <summary>
/// Erases superseded rows and removed people whose 150 years are over (R1), and destroys the key of a past year in which nothing more falls due.
/// </summary>
public sealed class HistoryPurge(
    DueIndex index, PersonErasure erasure, KeyDestruction keys, TimeProvider time, ILogger<HistoryPurge> log) : IRetentionJob
{
    /// <inheritdoc />
    public string Kind => "history";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        await foreach (var due in index.ReadAsync(today, cancellationToken))
            await EraseAsync(run, due, today, cancellationToken);
        foreach (var year in await keys.PeriodsBeforeAsync(KeyPurpose.History, today.Year, cancellationToken))
        {
            if (await index.AnyAsync(year, cancellationToken))
                run.Leave(new DataKeyNumber(KeyPurpose.History, year).KeyObject, "rows-left");
            else
                run.Destroyed(await keys.DestroyAsync(KeyPurpose.History, year, cancellationToken));
        }
    }

    // One person whose rows can't be read must not keep all others beyond their time.
    private async Task EraseAsync(RetentionRun run, DuePerson due, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            var erased = await erasure.EraseAsync(due.Person, today, cancellationToken);
            await index.RemoveAsync(due, cancellationToken);
            run.Count(KnownCounts.Rows, erased.Rows);
            run.Count(KnownCounts.People, erased.IsWhole ? 1 : 0);
        }
        catch (Exception failed) when (failed is JukiException or MessagePackSerializationException)
        {
            var cause = JukiException.CodeOf(failed);
            run.Leave(KnownCounts.People, cause);
            log.PersonNotErased(due.Person.Hex, cause);
        }
    }
}
