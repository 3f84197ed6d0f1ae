using Juki.Vault.Digests;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Integrity;

/// <summary>
/// Finds whose digests differ between a file and here. Of data that agree it reads the roll-up and what was written since, in one request each; of
/// others one bucket more for each that differs. No record is opened.
/// </summary>
public sealed class DigestComparison(DigestTable table, RollUpStore rollUps, IOptions<IntegrityOptions> options, TimeProvider time, ILogger<DigestComparison> log)
{
    /// <summary>Compares.</summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="tally">The file.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Those to be looked at.</returns>
    public async Task<IReadOnlyList<Suspect>> FindAsync(DigestPlace place, FileTally tally, CancellationToken cancellationToken)
    {
        var suspects = new List<Suspect>();
        var (rollUp, seen) = await UpToDateAsync(place, bucket => Look(bucket, tally, suspects), tally, cancellationToken);
        for (var number = 0; number < 1 << place.Bits; number++)
        {
            if (!seen.Contains(number) && !rollUp[number].Agrees(tally[number]))
                Look(await table.ReadAsync(place, number, cancellationToken), tally, suspects);
        }

        return suspects;
    }

    /// <summary>Brings a roll-up up to date and keeps it. One request, one a page of what was written since, and one to keep it where anything was.</summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The roll-up.</returns>
    public async Task<RollUp> UpToDateAsync(DigestPlace place, CancellationToken cancellationToken) =>
        (await UpToDateAsync(place, _ => { }, tally: null, cancellationToken)).RollUp;

    private async Task<(RollUp RollUp, HashSet<int> Seen)> UpToDateAsync(
        DigestPlace place, Action<DigestBucket> look, FileTally? tally, CancellationToken cancellationToken)
    {
        var (rollUp, began, seen) = (await rollUps.ReadAsync(place, cancellationToken), time.GetUtcNow(), new HashSet<int>());
        await foreach (var bucket in table.ReadWrittenAsync(place, rollUp.Until - options.Value.ClockMargin, cancellationToken))
        {
            rollUp.Take(bucket);
            if (tally is not null && rollUp[bucket.Number].Agrees(tally[bucket.Number]))
                seen.Add(bucket.Number);
            else if (seen.Add(bucket.Number))
                look(bucket);
        }

        if (seen.Count > 0 || rollUp.Until is null)
        {
            rollUp.Until = began;
            await rollUps.WriteAsync(place, rollUp, cancellationToken);
        }

        return (rollUp, seen);
    }

    // Removed people whom the file does not name are no difference: a municipality need not send them.
    private void Look(DigestBucket bucket, FileTally tally, List<Suspect> suspects)
    {
        var told = tally.PeopleOf(bucket.Number);
        foreach (var entry in bucket.Entries.Where(entry => entry.State != DigestState.Gone))
        {
            if (told.TryGetValue(entry.Name, out var person))
            {
                if (person.Tag != entry.Tag)
                    suspects.Add(new Suspect(entry, person));
            }
            else if (entry.State == DigestState.Living)
            {
                suspects.Add(new Suspect(entry, null));
            }
        }

        var known = bucket.Entries.Where(entry => entry.State != DigestState.Gone).Select(entry => entry.Name).ToHashSet();
        suspects.AddRange(told.Values.Where(person => !known.Contains(person.Name)).Select(person => new Suspect(null, person)));
        foreach (var name in bucket.Broken)
            log.DigestBroken(name.Hex);
    }
}
