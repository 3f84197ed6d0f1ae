using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Sealing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Vault.People;

/// <summary>
/// The people of a file, each one key range in one partition. A range is read with one request and committed with one entity group;
/// the head vouches for every other row, so that a range which mixes old and new rows is refused (V1).
/// </summary>
public sealed partial class PersonStore(SealedTables tables, BlindIndex index, TimeProvider time)
{
    // A range of several pages may be committed to between two of them; one that differs each time is read again.
    private const int ReadAttempts = 5;

    private readonly SealedTable _people = tables.Open(StorageArea.Records, KnownTables.People);

    /// <summary>Reads head, held notices, outbox and receipts. One request a thousand rows.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The range; version 0 when there is none.</returns>
    /// <exception cref="SealBrokenException">A row, or the set of rows, is not as it was sealed.</exception>
    /// <exception cref="RowChangedException">A range of several pages was committed to during each of several readings.</exception>
    public Task<PersonRange> ReadAsync(BlindToken person, CancellationToken cancellationToken) =>
        ReadAsync(person, RowKind.Receipt, cancellationToken);

    /// <summary>
    /// Reads what one request gives: the range, or of one that is larger than a page its head alone. What the head alone can't tell is
    /// then neither used nor overwritten: a row is only inserted, where none of its key may lie.
    /// </summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The range, whole or not.</returns>
    /// <exception cref="SealBrokenException">A row that was opened, or the set of rows, is not as it was sealed.</exception>
    public async Task<PersonRange> ReadOnePageAsync(BlindToken person, CancellationToken cancellationToken)
    {
        var (page, isAll) = await _people.ReadFirstPageAsync(
            person.Partition, RowKeys.Of(person, RowKind.Head), RowKeys.Below(person, RowKind.Receipt), cancellationToken);
        if (!isAll && RowKeys.Read(page[0].RowKey).Kind == RowKind.Head)
            return await ToRangeAsync(person, RowKind.Head, await _people.OpenAsync(page[0], cancellationToken), [], cancellationToken);
        if (!isAll)
            return await ReadAsync(person, cancellationToken);
        var opened = new List<SealedRow>(page.Count);
        foreach (var row in page)
            opened.Add(await _people.OpenAsync(row, cancellationToken));
        var range = await ToRangeAsync(person, RowKind.Receipt, opened, cancellationToken);
        return await IsWholeAsync(range, cancellationToken) ? range : await ReadAsync(person, cancellationToken);
    }

    /// <summary>Reads the head alone, for who needs only the current record. One request.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The range without its rows; version 0 when there is none.</returns>
    /// <exception cref="SealBrokenException">The head is not as it was sealed.</exception>
    public async Task<PersonRange> ReadHeadAsync(BlindToken person, CancellationToken cancellationToken)
    {
        var row = await _people.ReadAsync(person.Partition, RowKeys.Of(person, RowKind.Head), cancellationToken);
        return await ToRangeAsync(person, RowKind.Head, row, [], cancellationToken);
    }

    /// <summary>Reads the superseded rows that a range vouches for, oldest first. One request a thousand rows.</summary>
    /// <param name="range">The range, as read.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="RowChangedException">The range was committed to since it was read.</exception>
    /// <exception cref="SealBrokenException">A row, or the set of rows, is not as it was sealed.</exception>
    public async Task<IReadOnlyList<PersonRow>> ReadHistoryAsync(PersonRange range, CancellationToken cancellationToken)
    {
        var person = range.Person;
        var rows = new List<PersonRow>();
        await foreach (var row in _people.ReadRangeAsync(
            person.Partition, RowKeys.Of(person, RowKind.History), RowKeys.Below(person, RowKind.History), cancellationToken))
        {
            rows.Add(ToPersonRow(row));
        }

        if (IsWhole(range, await DigestAsync(person, rows, cancellationToken), RowKind.History))
            return rows;
        var now = await ReadHeadAsync(person, cancellationToken);
        if (now.HeadRow?.ETag != range.HeadRow?.ETag)
            throw new RowChangedException(_people.Name);
        throw new SealBrokenException(_people.Name, "the history of a range is not the one that its head vouches for");
    }

    /// <summary>Commits a change to a range that must still be as it was read. One request.</summary>
    /// <param name="range">The range, as read with its rows.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The range as it is now, known without being read.</returns>
    /// <exception cref="RowChangedException">Another commit was first, or a row lies where none was read; nothing was written.</exception>
    /// <exception cref="GroupRefusedException">More than 99 rows besides the head.</exception>
    public async Task<PersonRange> CommitAsync(PersonRange range, RangeChange change, CancellationToken cancellationToken)
    {
        var group = new GroupCommit(range.Person.Partition);
        var staged = Stage(group, range, change);
        var written = await _people.CommitAsync(group, cancellationToken);
        return new PersonRange(
            range.Person,
            range.LastKind,
            new SealedRow(group.PartitionKey, staged.HeadRow, staged.Payload, written[staged.HeadRow]),
            staged.Head,
            range.RowsAfter(change, written),
            staged.Digests);
    }

    private Staged Stage(GroupCommit group, PersonRange range, RangeChange change)
    {
        var digests = range.Digests.Copy();
        foreach (var ((kind, suffix), target) in change.Rows)
        {
            var present = range.Find(kind, suffix);
            if (present is not null)
                digests.Remove(kind, suffix, present.Payload);
            if (target is not null)
                digests.Add(kind, suffix, target.Payload);
            Stage(group, RowKeys.Of(range.Person, kind, suffix), present, target);
        }

        var head = new RangeHead(range.Version + 1, digests.ToHead(), change.Body);
        var payload = Payload.Pack(head);
        var headKey = KeyPeriods.Current(time.GetUtcNow());
        var headRow = RowKeys.Of(range.Person, RowKind.Head);
        if (range.HeadRow is { } read)
            group.Replace(headRow, payload, headKey, read.ETag);
        else
            group.Insert(headRow, payload, headKey);
        return new Staged(headRow, payload, head, digests);
    }

    private static void Stage(GroupCommit group, string rowKey, PersonRow? present, RangeChange.Target? target)
    {
        switch (present, target)
        {
            case (null, { } added):
                group.Insert(rowKey, added.Payload, added.Key);
                break;
            case ({ } replaced, { } with):
                group.Replace(rowKey, with.Payload, with.Key, replaced.ETag);
                break;
            case ({ } removed, null):
                group.Delete(rowKey, removed.ETag);
                break;
            default:
                break;
        }
    }

    private static bool IsWhole(PersonRange range, RangeDigests found, params ReadOnlySpan<RowKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (range.Digests[kind] != found[kind])
                return false;
        }

        return true;
    }

    private static PersonRow ToPersonRow(SealedRow row)
    {
        var (kind, suffix) = RowKeys.Read(row.RowKey);
        return new PersonRow(kind, suffix, row.Payload, row.ETag);
    }

    private async Task<PersonRange> ReadAsync(BlindToken person, RowKind lastKind, CancellationToken cancellationToken)
    {
        PersonRange? former = null;
        for (var attempt = 0; attempt < ReadAttempts; attempt++)
        {
            var range = await ReadOnceAsync(person, lastKind, cancellationToken);
            if (await IsWholeAsync(range, cancellationToken))
                return range;
            if (former is not null && former.HeadRow?.ETag == range.HeadRow?.ETag)
                throw new SealBrokenException(_people.Name, "the rows of a range are not those that its head vouches for");
            former = range;
        }

        throw new RowChangedException(_people.Name);
    }

    private async Task<PersonRange> ReadOnceAsync(BlindToken person, RowKind lastKind, CancellationToken cancellationToken)
    {
        var rows = new List<SealedRow>();
        await foreach (var row in _people.ReadRangeAsync(
            person.Partition, RowKeys.Of(person, RowKind.Head), RowKeys.Below(person, lastKind), cancellationToken))
        {
            rows.Add(row);
        }

        return await ToRangeAsync(person, lastKind, rows, cancellationToken);
    }

    private async Task<bool> IsWholeAsync(PersonRange range, CancellationToken cancellationToken) =>
        IsWhole(range, await DigestAsync(range.Person, range.Rows, cancellationToken), KindsTo(range.LastKind));

    private static RowKind[] KindsTo(RowKind last) => [.. Enum.GetValues<RowKind>().Where(kind => kind != RowKind.Head && kind <= last)];

    private Task<PersonRange> ToRangeAsync(
        BlindToken person, RowKind lastKind, IReadOnlyList<SealedRow> read, CancellationToken cancellationToken)
    {
        var head = read.FirstOrDefault(row => RowKeys.Read(row.RowKey).Kind == RowKind.Head);
        var rows = read.Where(row => row != head).Select(ToPersonRow).ToList();
        rows.Sort((one, other) => KeyOrder.Compare((one.Kind, one.Suffix), (other.Kind, other.Suffix)));
        return ToRangeAsync(person, lastKind, head, rows, cancellationToken);
    }

    private async Task<PersonRange> ToRangeAsync(
        BlindToken person, RowKind lastKind, SealedRow? headRow, IReadOnlyList<PersonRow> rows, CancellationToken cancellationToken)
    {
        var head = headRow is null ? null : Payload.Unpack<RangeHead>(headRow.Payload);
        var key = await index.KeyAsync(IndexName.RangeDigest, cancellationToken);
        return new PersonRange(person, lastKind, headRow, head, rows, RangeDigests.From(person, key, head));
    }

    private async Task<RangeDigests> DigestAsync(BlindToken person, IReadOnlyList<PersonRow> rows, CancellationToken cancellationToken)
    {
        var digests = new RangeDigests(person, await index.KeyAsync(IndexName.RangeDigest, cancellationToken));
        foreach (var row in rows)
            digests.Add(row.Kind, row.Suffix, row.Payload);
        return digests;
    }

    private sealed record Staged(string HeadRow, byte[] Payload, RangeHead Head, RangeDigests Digests);
}
