using System.Runtime.CompilerServices;
using Juki.Vault.Indexes;
using Juki.Vault.Sealing;
using Juki.Vault.Tables;

namespace Juki.Vault.People;

/// <content>Whole ranges, history included, for what erases them.</content>
public sealed partial class PersonStore
{
    /// <summary>Reads a range with its history. One request a thousand rows.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The range; a commit of it may remove superseded rows too.</returns>
    /// <exception cref="SealBrokenException">A row, or the set of rows, is not as it was sealed.</exception>
    public Task<PersonRange> ReadWholeAsync(BlindToken person, CancellationToken cancellationToken) =>
        ReadAsync(person, RowKind.History, cancellationToken);

    /// <summary>Reads the heads of all people whose tokens begin with some digits. One request a thousand rows, of whatever kind.</summary>
    /// <param name="digits">At most as many hexadecimal digits as name a partition.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Each person's head alone; null where it is not as it was sealed.</returns>
    public async IAsyncEnumerable<(BlindToken Person, PersonRange? Head)> ReadHeadsAsync(string digits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _people.ReadStoredAsync(PartitionRange.Between(digits, digits + "g"), cancellationToken))
        {
            foreach (var row in page)
            {
                var (person, kind) = PlaceOf(row);
                if (kind == RowKind.Head)
                    yield return (person, await TryOpenHeadAsync(person, row, cancellationToken));
            }
        }
    }

    private async Task<PersonRange?> TryOpenHeadAsync(BlindToken person, StoredRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await ToRangeAsync(person, RowKind.Head, await _people.OpenAsync(row, cancellationToken), [], cancellationToken);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    /// <summary>Removes a range and every row of it in one group. One request.</summary>
    /// <param name="range">The whole range as read; at most 99 rows besides the head.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="RowChangedException">Another commit was first; nothing was removed.</exception>
    /// <exception cref="GroupRefusedException">More than 99 rows besides the head.</exception>
    public Task RemoveAsync(PersonRange range, CancellationToken cancellationToken)
    {
        var group = new GroupCommit(range.Person.Partition);
        foreach (var row in range.Rows)
            group.Delete(RowKeys.Of(range.Person, row.Kind, row.Suffix), row.ETag);
        group.Delete(RowKeys.Of(range.Person, RowKind.Head), range.HeadRow!.ETag);
        return _people.CommitAsync(group, cancellationToken);
    }

    /// <summary>Tells whose row lies at a place of the table, and of which kind.</summary>
    /// <param name="row">A row of the table of people, as it lies.</param>
    /// <returns>The person's token and the row's kind.</returns>
    public static (BlindToken Person, RowKind Kind) PlaceOf(StoredRow row) =>
        (new BlindToken(row.RowKey[..BlindToken.Length]), RowKeys.Read(row.RowKey).Kind);
}
