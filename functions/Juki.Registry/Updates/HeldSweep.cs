using Juki.Registry.Forwarding;
using Juki.Vault.Indexes;

namespace Juki.Registry.Updates;

/// <summary>Releases held notices whose settling time is over; finds them by their markers.</summary>
public sealed class HeldSweep(MarkerBoard markers, UpdateProcessor updates, TimeProvider time)
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
            if (marker.Work.ReleaseAt <= now && await updates.ReleaseAsync(marker.Person, cancellationToken) is { } person)
                forwarding.Add(person);
        }

        return forwarding;
    }
}
