using Juki.Registry.Forwarding;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>
/// Releases held notices whose settling time is over, and looks again at those held long: what a crash left at the place of a code is
/// found that way. Finds them by their markers.
/// </summary>
public sealed class HeldSweep(MarkerBoard markers, PersonWork work, IOptions<UpdateOptions> options, TimeProvider time)
{
    /// <summary>Releases what is due now.</summary>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>Tokens of the people who have something to be forwarded.</returns>
    public async Task<IReadOnlyList<BlindToken>> RunAsync(CancellationToken cancellationToken)
    {
        var forwarding = new List<BlindToken>();
        await foreach (var marker in markers.ReadAllAsync(cancellationToken))
        {
            if (IsDue(marker.Work) && await work.ReleaseAsync(marker, cancellationToken) is { } person)
                forwarding.Add(person);
        }

        return forwarding;
    }

    /// <summary>Tells whether the next run looks at a person.</summary>
    /// <param name="open">What the person's marker says is left.</param>
    /// <returns>True when it does.</returns>
    public bool IsDue(OpenWork open)
    {
        var now = time.GetUtcNow();
        return open.ReleasingSince is not null || open.ReleaseAt <= now || (open.HeldSince is not null && open.At + options.Value.HeldLookAgain <= now);
    }
}
