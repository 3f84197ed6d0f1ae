using System.Diagnostics.CodeAnalysis;
using Juki.Records.Errors;
using Juki.Records.Time;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Integrity;

/// <summary>
/// Reminds municipalities whose check of integrity is overdue, and raises an alarm for each: an error line with a fixed event id. So no register stays
/// unchecked without being noticed.
/// </summary>
public sealed class IntegrityReminder(
    MunicipalRegister municipalities,
    CheckBoard board,
    CheckStanding standing,
    MunicipalSender sender,
    ServerEvents events,
    IOptions<IntegrityOptions> options,
    TimeProvider time,
    ILogger<IntegrityReminder> log)
{
    /// <summary>Looks at every municipality on the register.</summary>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Who was reminded.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var (known, now, reminded) = (await board.AllAsync(cancellationToken), time.GetUtcNow(), new List<string>());
        foreach (var municipality in municipalities.Municipalities)
        {
            var state = known.GetValueOrDefault(municipality, CheckState.None);
            if (state.KnownSince is null)
                await board.ChangeAsync(municipality, found => found with { KnownSince = now }, cancellationToken);
            if (standing.DueAt(state) is not { } dueAt || now < dueAt + options.Value.Grace || now < state.RemindedAt + options.Value.RemindEvery)
                continue;
            if (await TryRemindAsync(municipality, state, dueAt, cancellationToken))
                reminded.Add(municipality);
        }

        return reminded;
    }

    [SuppressMessage("Design", "CA1031", Justification = "One municipality that can't be sent anything must not keep the others from being reminded.")]
    private async Task<bool> TryRemindAsync(string municipality, CheckState state, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var dueOn = JapanTime.DateOf(dueAt);
        log.IntegrityOverdue(municipality, dueOn);
        try
        {
            var now = time.GetUtcNow();
            var id = MessageId.Of($"{municipality}/due/{JapanTime.DateOf(now):yyyyMMdd}");
            var content = events.Write(id, KnownEvents.IntegrityDue, now, new { dueOn = dueOn.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), lastCheckedAt = state.Good?.CheckedAt });
            await sender.SendAsync(ExchangeKind.IntegrityReminded, municipality, id, content, cancellationToken);
            await board.ChangeAsync(municipality, found => found with { RemindedAt = now }, cancellationToken);
            return true;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            log.NotReminded(municipality, JukiException.CodeOf(failed));
            return false;
        }
    }
}
