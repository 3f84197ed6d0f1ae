using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Registry.Forwarding;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Alarms;

/// <summary>What waits longer than it should.</summary>
/// <param name="Held">People who have a notice held longer than <see cref="UpdateOptions.LateHold"/>.</param>
/// <param name="Parked">People whose changes the national server does not take.</param>
/// <param name="Overdue">Residents' requests and notices of error that are past their day and not closed.</param>
public sealed record LateWork(IReadOnlyList<BlindToken> Held, IReadOnlyList<BlindToken> Parked, IReadOnlyList<CaseId> Overdue);

/// <summary>
/// Raises an alarm for each person who has a notice held too long or is parked, and for each case that is past its day: an error line with
/// a fixed event id, as often as it is run, until the cause is gone. Reads the markers and the open cases, and never all people.
/// </summary>
public sealed class OpenWorkWatch(MarkerBoard markers, CaseStore cases, IOptions<UpdateOptions> options, TimeProvider time, ILogger<OpenWorkWatch> log)
{
    /// <summary>Looks through the markers and the open cases.</summary>
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

        return new LateWork(held, parked, await OverdueAsync(cancellationToken));
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
