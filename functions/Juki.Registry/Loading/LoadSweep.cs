using Microsoft.Extensions.Options;

namespace Juki.Registry.Loading;

/// <summary>Puts loads in hand that have not begun, and takes up those whose nudge was lost.</summary>
public sealed class LoadSweep(LoadBoard board, IOptions<LoadOptions> options, TimeProvider time)
{
    /// <summary>Looks through the loads. One request a thousand, two for each that is put in hand.</summary>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>Nudges for the loads that are to go on.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var nudges = new List<string>();
        var now = time.GetUtcNow();
        foreach (var load in await board.ListAsync(cancellationToken))
        {
            if (load.State.IsOver || load.State.StartsAt > now || (load.State.Begun && load.State.LastAt + options.Value.TakenUpAfter > now))
                continue;

            // Taken down first: a nudge that is lost with a crash is made up for when its time has passed.
            if (await board.TryChangeAsync(load, load.State with { Begun = true, LastAt = now }, cancellationToken) is not null)
                nudges.Add(load.Id.Text);
        }

        return nudges;
    }
}
