using Juki.Records.Time;
using Juki.Registry.Retention;
using Juki.Vault.Keys;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Linking;

/// <summary>
/// Destroys the key of each past day of which no number waits any more, and at the limit whatever waits: key and item, beyond recovery (F2, R3). A day is left
/// alone until the day after it is over, since a request may have begun on it.
/// </summary>
public sealed class NumberPurge(NumberRequestStore requests, TemporaryNumbers area, KeyDestruction keys, IOptions<LinkClientOptions> options, TimeProvider time) : IRetentionJob
{
    /// <inheritdoc />
    public string Kind => "temporary-numbers";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        foreach (var period in await keys.PeriodsBeforeAsync(KeyPurpose.TemporaryNumbers, KeyPeriods.TemporaryNumbers(today.AddDays(-1)).Period, cancellationToken))
        {
            var day = KeyPeriods.FirstDay(KeyPurpose.TemporaryNumbers, period);
            if (await EraseAsync(run, day, isOver: day.AddDays(options.Value.KeepDays) < today, cancellationToken))
                run.Destroyed(await keys.DestroyAsync(KeyPurpose.TemporaryNumbers, period, cancellationToken));
            else
                run.Leave(new DataKeyNumber(KeyPurpose.TemporaryNumbers, period).KeyObject, "numbers-waiting");
        }
    }

    // Whether nothing of the day is left.
    private async Task<bool> EraseAsync(RetentionRun run, DateOnly day, bool isOver, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        foreach (var id in await area.OfAsync(day, cancellationToken))
        {
            var read = await requests.ReadAsync(id, cancellationToken);
            if (read is { Request.IsOver: false } && (!isOver || !await requests.TryChangeAsync(read, read.Request with { Status = NumberRequestStatus.Expired }, cancellationToken)))
                isEmpty = false;
            else
                run.Count(KnownCounts.TemporaryNumbers, await area.EraseAsync(day, id, cancellationToken));
        }

        return isEmpty;
    }
}
