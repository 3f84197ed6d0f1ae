using System.Globalization;
using Juki.Records.Integrity;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Juki.Vault.Digests;
using Juki.Vault.People;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Integrity;

/// <summary>
/// Lays digests anew from the people, while updates go on: into more buckets where a municipality has outgrown its own, and once in a while for all, so
/// that nothing stale stays. Updates write to both; when all people were read, the new buckets are read, and the former ones go. A run ends in time and
/// the next one goes on.
/// </summary>
public sealed class DigestRebuild(
    PersonStore people,
    DigestTable table,
    RollUpStore rollUps,
    DigestLayouts layouts,
    DigestMaker maker,
    DigestComparison comparison,
    MunicipalRegister municipalities,
    RebuildProgressStore store,
    IOptions<IntegrityOptions> options,
    TimeProvider time,
    ILogger<DigestRebuild> log)
{
    // People's places by the first two digits of their tokens: some 25,000 people of six million.
    private const int Places = 256;

    /// <summary>Begins, goes on, or ends, as far as the time allows.</summary>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>How many of the people's places this run has read.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var ends = time.GetUtcNow() + options.Value.RunLimit;
        var progress = await store.ReadAsync(cancellationToken);
        if (progress.Municipalities.Count == 0)
        {
            await LookAsync(progress, cancellationToken);
            return 0;
        }

        var read = 0;
        if (time.GetUtcNow() < progress.StartsAt)
            return read;
        for (; progress.Next < Places; read++)
        {
            if (time.GetUtcNow() >= ends)
                return read;
            await FillAsync(progress, cancellationToken);
            await store.WriteAsync(progress = progress with { Next = progress.Next + 1 }, cancellationToken);
        }

        await TurnAsync(progress, cancellationToken);
        return read;
    }

    private async Task LookAsync(RebuildProgress progress, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now < progress.LookedAt + options.Value.LookEvery)
            return;
        var known = await layouts.ReadAsync(cancellationToken);
        var chosen = new List<string>();
        foreach (var municipality in municipalities.Municipalities)
        {
            var layout = known.GetValueOrDefault(municipality, DigestLayout.Initial);
            if (layout.FormerOf(municipality) is { } former)
            {
                await table.DropAsync(former, cancellationToken);
                await rollUps.DropAsync(former, cancellationToken);
            }

            var rollUp = await comparison.UpToDateAsync(layout.ReadOf(municipality), cancellationToken);
            var held = rollUp.Living + rollUp.Removed;
            var isDue = BucketBits.MustGrow(layout.Bits, held) || (held > 0 && now >= SinceOf(layout, now) + options.Value.RebuildEvery);
            await layouts.WriteAsync(municipality, layout with { FormerBits = null, NextBits = isDue ? BucketBits.For(held) : null, Since = isDue ? now : SinceOf(layout, now) }, cancellationToken);
            if (isDue)
                chosen.Add(municipality);
        }

        await store.WriteAsync(new RebuildProgress(chosen, now + DigestLayouts.KnownFor + options.Value.ClockMargin, 0, now), cancellationToken);
    }

    // What was never laid anew counts from when it is first looked at.
    private static DateTimeOffset SinceOf(DigestLayout layout, DateTimeOffset now) => layout.Since == DateTimeOffset.MinValue ? now : layout.Since;

    private async Task FillAsync(RebuildProgress progress, CancellationToken cancellationToken)
    {
        var (pen, known) = (await maker.TakeAsync(cancellationToken), await layouts.ReadAsync(cancellationToken));
        var places = progress.Municipalities.ToDictionary(municipality => municipality, municipality => known[municipality].NextOf(municipality)!.Value);
        var entries = new List<PlacedDigest>();
        await foreach (var (person, head) in people.ReadHeadsAsync(progress.Next.ToString("x2", CultureInfo.InvariantCulture), cancellationToken))
        {
            if (head is null)
                log.PersonNotDigested(person.Hex);
            else if (PersonBody.Unpack(head.Body).Current is { } current && DigestKeeper.EntryOf(pen, person, head.Version, current) is { } placed && places.ContainsKey(placed.Municipality))
                entries.Add(placed);
        }

        foreach (var bucket in entries.GroupBy(placed => (Place: places[placed.Municipality], Number: BucketBits.Of(placed.Entry.Name.Leading, places[placed.Municipality].Bits))))
            await table.PutNewerAsync(bucket.Key.Place, bucket.Key.Number, [.. bucket.Select(placed => placed.Entry)], cancellationToken);
    }

    private async Task TurnAsync(RebuildProgress progress, CancellationToken cancellationToken)
    {
        var known = await layouts.ReadAsync(cancellationToken);
        foreach (var municipality in progress.Municipalities)
        {
            var layout = known[municipality];
            if (layout.NextBits is { } next)
                await layouts.WriteAsync(municipality, new DigestLayout(next, layout.Generation + 1, null, layout.Bits, time.GetUtcNow()), cancellationToken);
        }

        await store.WriteAsync(progress with { Municipalities = [] }, cancellationToken);
        log.DigestsRebuilt(progress.Municipalities.Count);
    }
}
