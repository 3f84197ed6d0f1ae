using Juki.Records.Time;
using Juki.Registry.Messaging;
using Juki.Registry.Quarantining;
using Juki.Registry.Stops;
using Juki.Registry.Updates;
using Juki.Vault.Keys;

namespace Juki.Registry.Retention;

/// <summary>
/// Ends what was exchanged in a quarter some time after it: its quarantined messages, the ids of its notices, its key pairs, and the key that sealed
/// them all, so that nothing that was on the line then can be opened any more (V4).
/// </summary>
public sealed class MessageKeyPurge(MessageKeys messageKeys, Quarantine quarantine, Backlog backlog, NoticeIds ids, KeyDestruction keys, TimeProvider time) : IRetentionJob
{
    /// <inheritdoc />
    public string Kind => "message-keys";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        foreach (var quarter in await keys.PeriodsBeforeAsync(KeyPurpose.Messages, KeyPeriods.Messages(time.GetUtcNow()).Period, cancellationToken))
        {
            if (KeyPeriods.DayAfter(KeyPurpose.Messages, quarter).AddDays(KnownPeriods.MessageDays) > today)
                continue;
            if (await backlog.HoldsAsync(quarter, cancellationToken))
            {
                // What a stopped municipality sent is still to be applied, and opens with these keys alone.
                run.Leave(new DataKeyNumber(KeyPurpose.Messages, quarter).KeyObject, "backlog");
                continue;
            }

            run.Count(KnownCounts.Quarantined, await quarantine.EraseAsync(quarter, cancellationToken));
            run.Count(KnownCounts.NoticeIds, await ids.EraseAsync(quarter, cancellationToken));
            run.Count(KnownCounts.MessageKeys, await messageKeys.EraseAsync(quarter, cancellationToken));
            run.Destroyed(await keys.DestroyAsync(KeyPurpose.Messages, quarter, cancellationToken));
        }
    }
}
