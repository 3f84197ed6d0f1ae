using Juki.Records.Ledgers;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>The media that there are, and when they are to be checked.</summary>
/// <param name="Media">Every medium that is not destroyed, where it is among it.</param>
/// <param name="Last">The last check of this month and the one before; null where there was none.</param>
internal sealed record MediaList(IReadOnlyList<StoredEntry> Media, MediaCheck? Last)
{
    /// <summary>Those that should be where they are kept.</summary>
    public IEnumerable<StoredEntry> Held => Media.Where(medium => medium.Entry.Standing.State == LedgerState.Held);

    /// <summary>The last day on which the next check may be; null where there is nothing to check. Before the first check it counts from the first medium.</summary>
    public DateOnly? DueOn => Held.Select(medium => (DateOnly?)medium.Entry.Events[0].On).Min() is { } first ? Last?.NextOn ?? first.AddDays(MediaCheck.Days) : null;

    /// <summary>Those lent that are past the day on which they are due back.</summary>
    public IEnumerable<StoredEntry> LentPast(DateOnly today) => Media.Where(medium => medium.Entry.Standing.DueOn < today);

    /// <summary>Those that the last check missed and that are still missing: nothing happened to them since.</summary>
    public IEnumerable<(StoredEntry Medium, MissingMedium Missing)> StillMissing =>
        from missing in Last?.Missing ?? []
        join medium in Held on missing.Id equals medium.Id.Text
        where medium.Entry.Events[^1].At <= Last!.At
        select (medium, missing);

    /// <summary>Reads them. One request a thousand media, one each, and at most two for the checks.</summary>
    public static async Task<MediaList> ReadAsync(LedgerStore ledgers, MediaCheckStore checks, CancellationToken cancellationToken) => new(
        await ledgers.ListOpenAsync(LedgerKind.Media, after: null, cancellationToken).ToListAsync(cancellationToken), await checks.LastAsync(cancellationToken));
}
