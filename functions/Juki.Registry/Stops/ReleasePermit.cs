using Juki.Registry.Integrity;
using Juki.Registry.Messaging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Stops;

/// <summary>
/// Says whether what was set aside may be released. Where the register asks for a check before (<c>checkBeforeRelease</c>), it may once a file of the
/// municipality was taken, compared and answered since the oldest of it came.
/// </summary>
public sealed class ReleasePermit(MunicipalRegister municipalities, CheckBoard board, IOptions<IntegrityOptions> options, ILogger<ReleasePermit> log)
{
    /// <summary>Decides. No request, or up to three where the register asks for a check.</summary>
    /// <param name="municipality">Six digits; one that is not stopped any more.</param>
    /// <param name="oldest">When the oldest message that lies there came.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>True when it may be released.</returns>
    public async Task<bool> MayReleaseAsync(string municipality, DateTimeOffset oldest, CancellationToken cancellationToken)
    {
        if (!municipalities.IsCheckedBeforeRelease(municipality))
            return true;
        var state = await board.OfAsync(municipality, cancellationToken);

        // While the release goes on, the oldest that is left grows younger; what the check must be later than does not.
        var since = state.StoppedSince ?? oldest;
        if (state.StoppedSince is null)
            await board.ChangeAsync(municipality, found => found with { StoppedSince = since }, cancellationToken);
        var may = state.Good is { } good && good.CheckedAt >= since && (!options.Value.DifferencesBarRelease || good.Totals.Differing == 0);
        if (!may)
            log.ReleaseWaitsForCheck(municipality);
        return may;
    }

    /// <summary>Takes down that everything was released. No request, or up to three where the register asks for a check.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is kept.</returns>
    public async Task ReleasedAsync(string municipality, CancellationToken cancellationToken)
    {
        if (municipalities.IsCheckedBeforeRelease(municipality) && (await board.OfAsync(municipality, cancellationToken)).StoppedSince is not null)
            await board.ChangeAsync(municipality, state => state with { StoppedSince = null }, cancellationToken);
    }
}
