using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Registry.Forwarding;
using Juki.Registry.Ledgers.Checks;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Alarms;

/// <summary>What waits longer than it should.</summary>
/// <param name="Held">People who have a notice held longer than <see cref="UpdateOptions.LateHold"/>.</param>
/// <param name="Parked">People whose changes the national server does not take.</param>
/// <param name="Overdue">Residents' requests and notices of error that are past their day and not closed.</param>
/// <param name="Media">The weekly check of media, and media lent past their day.</param>
public sealed record LateWork(IReadOnlyList<BlindToken> Held, IReadOnlyList<BlindToken> Parked, IReadOnlyList<CaseId> Overdue, LateMedia Media);

/// <summary>
/// Raises an alarm for each person who has a notice held too long or is parked, for each case that is past its day, and for what is late with media:
/// an error line with a fixed event id, as often as it is run, until the cause is gone. Reads the markers, the open cases and the media, and never all people.
/// </summary>
public sealed class OpenWorkWatch(MarkerBoard markers, CaseStore cases, MediaWatch media, IOptions<UpdateOptions> options, TimeProvider time, ILogger<OpenWorkWatch> log)
{
    /// <summary>Looks through the markers, the open cases and the media.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>Who and what is late.</returns>
    public async Task<LateWork> RunAsync(CancellationToken cancellationToken)
    {
        var limit = time.GetUtcNow() - options.Value.LateHold;
        var (held, parked) = (new List<BlindToken>(), new List<BlindToken>());
        await foreach (var (person, work, _) in markers.ReadAllAsync(cancellationToken))
        {
            if (work.HeldSince is { } since && since <= limit)
            {
                held.Add(person);
                log.HeldTooLong(person.Hex, since);
            }

            if (work.Parked)
            {
                parked.Add(person);
                log.StillParked(person.Hex, work.At);
            }
        }

        return new LateWork(held, parked, await OverdueAsync(cancellationToken), await media.RunAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<CaseId>> OverdueAsync(CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        var overdue = (await cases.ListOpenAsync(cancellationToken)).Where(open => open.Case.DueOn < today).ToList();
        foreach (var open in overdue)
            log.CaseOverdue(open.Id.Text, open.Case.DueOn);
        return [.. overdue.Select(open => open.Id)];
    }
}
