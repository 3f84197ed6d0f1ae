using Juki.Vault.Indexes;
using Juki.Vault.Tables;

namespace Juki.Vault.People;

/// <content>People who are not there yet, several at once.</content>
public sealed partial class PersonStore
{
    /// <summary>The range of a person of whom nothing is there, unread. No request; a commit of it fails when something is there after all.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the wait for a key.</param>
    /// <returns>The range; version 0.</returns>
    public Task<PersonRange> UnreadAsync(BlindToken person, CancellationToken cancellationToken) =>
        ToRangeAsync(person, RowKind.Receipt, headRow: null, [], cancellationToken);

    /// <summary>Commits changes to several people of one partition, all or none, if each range is still as it was read. One request.</summary>
    /// <param name="changes">Their ranges and changes: each person once, at most 100 rows with their heads.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when another commit to one of them was first, or a row lies where none was read; nothing was written.</returns>
    /// <exception cref="GroupRefusedException">People of two partitions, one twice, or too many rows.</exception>
    public Task<bool> TryCommitTogetherAsync(IReadOnlyList<(PersonRange Range, RangeChange Change)> changes, CancellationToken cancellationToken)
    {
        var group = new GroupCommit(changes[0].Range.Person.Partition);
        foreach (var (range, change) in changes)
        {
            if (range.Person.Partition != group.PartitionKey)
                throw new GroupRefusedException("it would hold people of two partitions");
            Stage(group, range, change);
        }

        return _people.TryCommitAsync(group, cancellationToken);
    }
}
