using Juki.Registry.Forwarding;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.Updates;

/// <content>What sweeps do: release what is due, without a message that would be delivered again after a crash.</content>
public sealed partial class PersonWork
{
    private const string SweepTrigger = "sweep";

    /// <summary>
    /// Releases a person's held notices that are due, and settles the marker that led here (rulings.md 6). The marker says that it is being
    /// released until the replies are out: after a crash the next sweep comes again and sends them.
    /// </summary>
    /// <param name="marker">The marker, of a person or of the place of a code.</param>
    /// <param name="cancellationToken">Ends the work; the next sweep goes on.</param>
    /// <returns>The person's token when something is to be forwarded, or null.</returns>
    public async Task<BlindToken?> ReleaseAsync(Marker marker, CancellationToken cancellationToken)
    {
        var lostSince = marker.Work.ReleasingSince;
        var (last, written) = await exchanges.RecordAsync(notes => WorkAsync(
            marker.Person,
            SweepTrigger,
            lostSince ?? time.GetUtcNow(),
            update =>
            {
                if (!update.Range.IsWhole)
                    return Task.FromResult(false);
                if (lostSince is { } since)
                    update.RepeatReplies(since);
                return Task.FromResult(true);
            },
            _ => false,
            notes,
            cancellationToken));
        var person = last.Range.Person;
        if ((written?.Person == person ? written : marker.Person == person ? marker : null) is { } own)
            await markers.SettleAsync(own, last.Left with { Parked = marker.Work.Parked }, cancellationToken);
        if (person != marker.Person)
            await SettlePlaceAsync(marker, cancellationToken);
        return last.Forwarding ? person : null;
    }

    private async Task SettlePlaceAsync(Marker marker, CancellationToken cancellationToken)
    {
        var range = await people.ReadAsync(marker.Person, cancellationToken);
        var left = new OpenWork(
            time.GetUtcNow(),
            Forwarding: range.OfKind(RowKind.Outbox).Any(),
            HeldNotice.NextReleaseIn(range),
            HeldNotice.OldestIn(range),
            marker.Work.Parked);
        await markers.SettleAsync(marker, left, cancellationToken);
    }
}
