using Juki.Registry.Forwarding;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Tables;

namespace Juki.Registry.Updates;

/// <summary>
/// Clears the place of a code of the held notices that its person has taken over (rulings.md 10). The person's commit comes first, so
/// that a crash leaves a notice in two places and never in none; the place's marker leads a sweep to what is left.
/// </summary>
public sealed class HeldMove(PersonStore people, MarkerBoard markers, TimeProvider time)
{
    /// <summary>Clears every place that an update took notices over from.</summary>
    /// <returns>A place where more are held, to be gone on with; null when there is none.</returns>
    internal async Task<BlindToken?> FinishAsync(PersonUpdate update, CancellationToken cancellationToken)
    {
        BlindToken? next = null;
        foreach (var (place, moved) in update.Moved)
        {
            if (await ClearAsync(place, moved, cancellationToken))
                next = place;
        }

        return next;
    }

    private async Task<bool> ClearAsync(BlindToken place, Dictionary<string, string> moved, CancellationToken cancellationToken)
    {
        var marker = await markers.ReadAsync(place, cancellationToken);
        var range = await people.ReadAsync(place, cancellationToken);
        var change = new RangeChange(range.Body);
        var left = 0;
        foreach (var row in range.OfKind(RowKind.Held))
        {
            if (moved.GetValueOrDefault(row.Suffix) == HeldNotice.Unpack(row.Payload).NoticeId)
                change.Remove(row.Kind, row.Suffix);
            else
                left++;
        }

        try
        {
            if (change.Count > 0)
                await people.CommitAsync(range, change, cancellationToken);
        }
        catch (RowChangedException)
        {
            return true;
        }

        if (left == 0 && marker is not null)
            await markers.SettleAsync(marker, marker.Work with { At = time.GetUtcNow(), HeldSince = null, ReleaseAt = null }, cancellationToken);
        return left > 0;
    }
}
