using System.Collections.Concurrent;
using Juki.Records.Time;
using Juki.Vault.Keys;

namespace Juki.Registry.Provisions;

/// <summary>
/// What the log says about a person (D4): the index of every month that is kept, and of the last two months what is not folded yet, so that an
/// entry is there the moment it is committed.
/// </summary>
public sealed class PersonProvisions(KeyDestruction keys, UnfoldedEntries unfolded, ProvisionIndex index, TimeProvider time)
{
    private const int MonthsAtOnce = 12;

    /// <summary>Reads a person's entries.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="since">The first day in Japan.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries, newest first. One request a month and a thousand entries; of the last two months one more for the state, the list of chains and each chain that is written to.</returns>
    public async Task<IReadOnlyList<ProvisionEntry>> ReadAsync(string person, DateOnly since, CancellationToken cancellationToken)
    {
        var open = OpenMonths.At(time.GetUtcNow());
        var found = new ConcurrentDictionary<(string Chain, long Position), ProvisionEntry>();

        // The tail before the index: an entry that is folded meanwhile is found twice, and none is missed.
        foreach (var month in open)
        {
            await foreach (var entry in unfolded.ReadAsync(month, cancellationToken))
            {
                if (entry.Entry.Persons.Contains(person))
                    found[(entry.Chain, entry.Position)] = entry.Entry;
            }
        }

        var months = (await keys.PeriodsBeforeAsync(KeyPurpose.Provisions, open[^1] + 1, cancellationToken))
            .Where(month => KeyPeriods.DayAfter(KeyPurpose.Provisions, month) > since);
        await Parallel.ForEachAsync(months, new ParallelOptions { MaxDegreeOfParallelism = MonthsAtOnce, CancellationToken = cancellationToken }, async (month, cancelled) =>
        {
            foreach (var entry in await index.ReadAsync(month, person, cancelled))
                found[(entry.Chain, entry.Position)] = entry.Entry;
        });
        return
        [
            .. found.Where(entry => JapanTime.DateOf(entry.Value.At) >= since)
                .OrderByDescending(entry => entry.Value.At)
                .ThenByDescending(entry => entry.Key)
                .Select(entry => entry.Value),
        ];
    }
}
