using Juki.Records.Judging;
using Juki.Records.Sequences;
using Juki.Registry.Claims;
using Juki.Registry.Forwarding;
using Juki.Registry.Integrity;
using Juki.Registry.Retention;
using Juki.Registry.Updates;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Searches;
using Juki.Vault.Tables;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Loading;

/// <summary>
/// Enters people of whom nothing is here yet, in groups of up to a hundred rows and without reading first: a group is refused as a whole when
/// somebody of it is here after all. Checks, order of writing and what lies there afterwards are those of single notices; whoever
/// can't be entered this way is left to be worked on alone.
/// </summary>
public sealed class NewPeople(
    PersonStore people,
    NumberClaims claims,
    MarkerBoard markers,
    DueIndex due,
    SearchTable search,
    DigestKeeper digests,
    NoticeJudging judging,
    BlindIndex index,
    IOptions<UpdateOptions> updates,
    IOptions<LoadOptions> options,
    TimeProvider time)
{
    /// <summary>
    /// Enters who can be entered. Two requests a group of people, one a group of claims, one a hundred entries of a partition of the search indexes, and
    /// one for fifty buckets of digests.
    /// </summary>
    /// <param name="rows">The rows; those entered have their answers afterwards.</param>
    /// <param name="cancellationToken">Ends the work; what was not committed is done again.</param>
    /// <returns>A task that ends when all groups are committed or refused.</returns>
    internal async Task EnterAsync(IReadOnlyList<LoadRow> rows, CancellationToken cancellationToken)
    {
        var entrants = new List<Entrant>();
        foreach (var row in rows)
        {
            if (await JudgeAsync(row, cancellationToken) is { } entrant)
                entrants.Add(entrant);
        }

        // Of two rows for one person or one number, the second is judged after the first was entered.
        var firsts = entrants.DistinctBy(entrant => entrant.Person).DistinctBy(entrant => entrant.Number ?? entrant.Person).ToList();
        var groups = Groups(await ClaimAsync(firsts, cancellationToken)).ToList();
        var announced = await WhereAsync(groups, AnnounceAsync, cancellationToken);
        foreach (var entrant in announced.SelectMany(group => group))
            await due.AddAsync(entrant.Person, entrant.Update.Due, cancellationToken);
        await search.PutTogetherAsync(
            announced.SelectMany(group => group).SelectMany(entrant => entrant.Update.Indexing.Select(row => (entrant.Person, row))),
            options.Value.AtOnce,
            cancellationToken);
        var entered = (await WhereAsync(announced, CommitAsync, cancellationToken)).SelectMany(group => group).ToList();
        await digests.KeepAsync(entered.Select(entrant => (entrant.Person, entrant.Update.Body.Current!)), cancellationToken);
        foreach (var entrant in entered)
            entrant.Row.Take(entrant.Update.Replies.Single());
    }

    private async Task<Entrant?> JudgeAsync(LoadRow row, CancellationToken cancellationToken)
    {
        var update = PersonUpdate.Of(await people.UnreadAsync(row.Person, cancellationToken), row.Token, time.GetUtcNow(), updates.Value.ReceiptLife);
        if (judging.Sequence(update, row.Arrived!) is not SequenceVerdict.Judge
            || row.Arrived!.Judged(current: null, update.Now) is not Judgement.Accepted { CodeToClaim: null } accepted)
        {
            return null;
        }

        BlindToken? number = accepted.NumberToClaim is { } toClaim ? await index.OfAsync(toClaim.Number, cancellationToken) : null;
        update.Accept(row.Arrived, accepted, row.Token, new Claimed(number, null), [.. row.Warnings, .. accepted.Warnings]);
        return new Entrant(row, update, number);
    }

    private async Task<IReadOnlyList<Entrant>> ClaimAsync(IReadOnlyList<Entrant> entrants, CancellationToken cancellationToken)
    {
        var groups = entrants.Where(entrant => entrant.Number is not null)
            .GroupBy(entrant => entrant.Number!.Value.Partition, StringComparer.Ordinal)
            .SelectMany(partition => partition.Chunk(GroupCommit.MaxRows))
            .Select(chunk => (IReadOnlyList<Entrant>)chunk);
        var claimed = await WhereAsync(
            groups,
            (group, token) => claims.TryClaimTogetherAsync([.. group.Select(entrant => (entrant.Number!.Value, entrant.Person))], token),
            cancellationToken);
        return [.. entrants.Where(entrant => entrant.Number is null), .. claimed.SelectMany(group => group)];
    }

    private Task<bool> AnnounceAsync(IReadOnlyList<Entrant> group, CancellationToken cancellationToken) =>
        markers.TryInsertTogetherAsync([.. group.Select(entrant => entrant.Person)], group[0].Update.Left, cancellationToken);

    private Task<bool> CommitAsync(IReadOnlyList<Entrant> group, CancellationToken cancellationToken) =>
        people.TryCommitTogetherAsync([.. group.Select(entrant => (entrant.Update.Range, entrant.Update.ToChange()))], cancellationToken);

    private static IEnumerable<IReadOnlyList<Entrant>> Groups(IEnumerable<Entrant> entrants)
    {
        foreach (var partition in entrants.GroupBy(entrant => entrant.Person.Partition, StringComparer.Ordinal))
        {
            var (group, rows) = (new List<Entrant>(), 0);
            foreach (var entrant in partition)
            {
                if (rows + entrant.Rows > GroupCommit.MaxRows)
                {
                    yield return group;
                    (group, rows) = ([], 0);
                }

                group.Add(entrant);
                rows += entrant.Rows;
            }

            yield return group;
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<Entrant>>> WhereAsync(
        IEnumerable<IReadOnlyList<Entrant>> groups, Func<IReadOnlyList<Entrant>, CancellationToken, Task<bool>> isDone, CancellationToken cancellationToken)
    {
        var all = groups.ToList();
        var done = new bool[all.Count];
        await Parallel.ForAsync(
            0,
            all.Count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken },
            async (i, token) => done[i] = await isDone(all[i], token));
        return [.. all.Where((_, i) => done[i])];
    }

    private sealed record Entrant(LoadRow Row, PersonUpdate Update, BlindToken? Number)
    {
        public BlindToken Person => Update.Range.Person;

        public int Rows => Update.ChangedRows + 1;
    }
}
