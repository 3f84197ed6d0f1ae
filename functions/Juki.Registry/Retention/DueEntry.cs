using Juki.Records.Items;
using Juki.Records.Retention;

namespace Juki.Registry.Retention;

/// <summary>That a row of a person is no longer kept from a day on.</summary>
/// <param name="EraseFrom">The day, in Japan.</param>
/// <param name="SequenceNumber">The row's number.</param>
public sealed record DueEntry(DateOnly EraseFrom, long SequenceNumber)
{
    /// <summary>The rows whose clock a notice starts: the one that it supersedes, and its own when it removes the person.</summary>
    internal static IEnumerable<DueEntry> StartedBy(PersonRecord? superseded, PersonRecord next)
    {
        // A removal's clock has run since its own notice, and its entry was made then.
        if (superseded is { IsRemoved: false } && RetentionClock.EraseFrom(superseded, next.ReceivedOn) is { } day)
            yield return new DueEntry(day, superseded.SequenceNumber);
        if (RetentionClock.EraseFrom(next, nextReceivedOn: null) is { } ownDay)
            yield return new DueEntry(ownDay, next.SequenceNumber);
    }
}
