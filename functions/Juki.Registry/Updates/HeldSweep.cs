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
        var now = time.GetUtcNow();
        var forwarding = new List<BlindToken>();
        await foreach (var marker in markers.ReadAllAsync(cancellationToken))
        {
            if (IsDue(marker.Work, now) && await work.ReleaseAsync(marker, cancellationToken) is { } person)
                forwarding.Add(person);
        }

        return forwarding;
    }

    private bool IsDue(OpenWork open, DateTimeOffset now) =>
        open.ReleaseAt <= now || (open.HeldSince is not null && open.At + options.Value.HeldLookAgain <= now);
}
