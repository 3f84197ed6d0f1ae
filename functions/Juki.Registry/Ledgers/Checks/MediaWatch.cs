using Juki.Records.Time;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>What is late with media.</summary>
/// <param name="CheckDueOn">The day on which the weekly check was due; null where it is not overdue.</param>
/// <param name="LentPast">Media that are past the day on which they are due back.</param>
public sealed record LateMedia(DateOnly? CheckDueOn, IReadOnlyList<LedgerId> LentPast);

/// <summary>Raises an alarm when the weekly check of media is overdue, and for each medium lent past its day: as often as it is run, until the cause is gone.</summary>
public sealed class MediaWatch(LedgerStore ledgers, MediaCheckStore checks, TimeProvider time, ILogger<MediaWatch> log)
{
    /// <summary>Looks through the media that there are. The requests of <see cref="MediaList.ReadAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>What is late.</returns>
    public async Task<LateMedia> RunAsync(CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        var list = await MediaList.ReadAsync(ledgers, checks, cancellationToken);
        var dueOn = list.DueOn < today ? list.DueOn : null;
        if (dueOn is { } due)
            log.MediaNotChecked(due);
        var lent = list.LentPast(today).ToList();
        foreach (var medium in lent)
            log.MediumNotReturned(medium.Id.Text, medium.Entry.Standing.DueOn!.Value);
        return new LateMedia(dueOn, [.. lent.Select(medium => medium.Id)]);
    }
}
