using Juki.Registry.Forwarding;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Alarms;

/// <summary>What waits longer than it should.</summary>
/// <param name="Held">People who have a notice held longer than <see cref="UpdateOptions.LateHold"/>.</param>
/// <param name="Parked">People whose changes the national server does not take.</param>
public sealed record LateWork(IReadOnlyList<BlindToken> Held, IReadOnlyList<BlindToken> Parked);

/// <summary>
/// Raises an alarm for each person who has a notice held too long or is parked: an error line with a fixed event id, as often as it
/// is run, until the cause is gone. Reads the markers and never all people.
/// </summary>
public sealed class OpenWorkWatch(MarkerBoard markers, IOptions<UpdateOptions> options, TimeProvider time, ILogger<OpenWorkWatch> log)
{
    /// <summary>Looks through the markers.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>Who is late.</returns>
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

        return new LateWork(held, parked);
    }
}
