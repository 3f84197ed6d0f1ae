using Juki.Vault.Indexes;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Forwarding;

/// <summary>Finds people whose nudge was lost, by their markers.</summary>
public sealed class ForwardingSweep(MarkerBoard markers, IOptions<ForwardingOptions> options, TimeProvider time)
{
    /// <summary>Looks for changes that wait longer than a nudge takes, up to so many people as are nudged at once: after an initial load there may be a million.</summary>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>Tokens of the people to be nudged.</returns>
    public async Task<IReadOnlyList<BlindToken>> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var overdue = new List<BlindToken>();
        await foreach (var marker in markers.ReadAllAsync(cancellationToken))
        {
            var wait = marker.Work.Parked ? options.Value.ParkedNudgeAfter : options.Value.NudgeAfter;
            if (marker.Work.Forwarding && marker.Work.At + wait <= now)
                overdue.Add(marker.Person);
            if (overdue.Count == options.Value.NudgesAtOnce)
                break;
        }

        return overdue;
    }
}
