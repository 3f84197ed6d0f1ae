using Juki.Registry.Integrity;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Searches;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>What was erased of a person.</summary>
/// <param name="Rows">Rows of the person, superseded ones and the last.</param>
/// <param name="IsWhole">Whether nothing of the person is left.</param>
internal sealed record Erased(int Rows, bool IsWhole);

/// <summary>
/// Erases what a person's clock has run out for (R1). When that is everything, the claims go before the head that tells of them, and under
/// the same fence as a contested claim: read them, commit to the range, then delete them with If-Match. An update that read the range
/// before the fence fails at its commit; one that read it after renews its claim, and then the deletion fails. Entries of the search indexes
/// go first of all: whoever is entered again writes new ones (ADR 20).
/// </summary>
public sealed class PersonErasure(PersonStore people, PersonTraces traces, SearchTable search, DigestKeeper digests)
{
    private const int Attempts = 20;

    /// <summary>Erases what is due, in groups.</summary>
    /// <exception cref="RowChangedException">Others commit to the range without end; the next run goes on.</exception>
    internal async Task<Erased> EraseAsync(BlindToken person, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = 0;
        for (var attempt = 0; attempt < Attempts;)
        {
            try
            {
                var plan = ErasurePlan.Of(await people.ReadWholeAsync(person, cancellationToken), today);
                if (plan.IsEmpty)
                    return new Erased(rows, IsWhole: false);
                var ends = plan.EndsHere && plan.FitsOneGroup;
                var found = ends ? await traces.ReadAsync(plan.Range, cancellationToken) : [];
                var (change, erased) = plan.NextGroup();
                if (ends)
                    await search.RemoveAsync(person, PersonBody.Unpack(plan.Range.Body).IndexedSince(PersonBody.None), cancellationToken);
                var emptied = await people.CommitAsync(plan.Range, change, cancellationToken);
                rows += erased;
                if (ends && PersonBody.Unpack(plan.Range.Body).Current is { } last)
                    await digests.TakeOutAsync(person, emptied.Version, last, cancellationToken);
                if (ends && await TryEndAsync(person, today, found, cancellationToken))
                    return new Erased(rows, IsWhole: true);
            }
            catch (RowChangedException)
            {
                attempt++;
            }
        }

        throw new RowChangedException(nameof(PersonStore));
    }

    private async Task<bool> TryEndAsync(
        BlindToken person, DateOnly today, IReadOnlyList<PersonTraces.Trace> found, CancellationToken cancellationToken)
    {
        var fenced = await people.ReadWholeAsync(person, cancellationToken);

        // Of two runs at once the other may have removed the range since.
        if (fenced.Version == 0 || !ErasurePlan.Of(fenced, today).IsEmptied)
            return false;
        await PersonTraces.EraseAsync(found, cancellationToken);
        if (fenced.OfKind(RowKind.Held).Any())
            await people.CommitAsync(fenced, new RangeChange(PersonBody.None.Pack()), cancellationToken);
        else
            await people.RemoveAsync(fenced, cancellationToken);
        return true;
    }
}
