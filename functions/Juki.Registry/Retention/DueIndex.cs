using System.Globalization;
using System.Runtime.CompilerServices;
using Juki.Registry.People;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Retention;

/// <summary>What falls due for one person on one day.</summary>
/// <param name="Person">The person's token.</param>
/// <param name="Rows">The entries.</param>
internal sealed record DuePerson(BlindToken Person, IReadOnlyList<StoredRow> Rows);

/// <summary>
/// Which rows fall due on which day: a partition a day, so that a purge reads nothing that is not due. An entry is written before the group
/// that starts the clock, so that no crash leaves a row that no purge will find; an entry without a row is harmless.
/// </summary>
/// <remarks>
/// An entry only points. What is erased, the person's own sealed rows decide: who writes here can have nothing erased before its time.
/// It is sealed under the key of its year, with which the rows that it points to end too.
/// </remarks>
public sealed partial class DueIndex(SealedTables tables, TimeProvider time)
{
    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Due);

    /// <summary>Enters rows of a person. One request a day.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="entries">The rows.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when they are entered.</returns>
    public async Task AddAsync(BlindToken person, IReadOnlyList<DueEntry> entries, CancellationToken cancellationToken)
    {
        var note = Payload.Pack(new Note(time.GetUtcNow()));
        foreach (var day in entries.GroupBy(e => e.EraseFrom))
        {
            var group = new GroupCommit(Partition(day.Key));
            foreach (var entry in day)
                group.Put(RowKey(person, entry.SequenceNumber), note, KeyPeriods.History(day.Key.Year));
            await _table.CommitAsync(group, cancellationToken);
        }
    }

    /// <summary>Reads what is due, the longest overdue first. One request a thousand entries.</summary>
    /// <param name="today">The last day looked at.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The people; one comes again for another day.</returns>
    internal async IAsyncEnumerable<DuePerson> ReadAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _table.ReadStoredAsync(PartitionRange.Before(Partition(today.AddDays(1))), cancellationToken))
        {
            foreach (var person in page.GroupBy(row => (row.PartitionKey, Person: row.RowKey.Split('.')[0])))
            {
                foreach (var rows in person.Chunk(GroupCommit.MaxRows))
                    yield return new DuePerson(new BlindToken(person.Key.Person), rows);
            }
        }
    }

    /// <summary>Removes entries whose rows are gone. One request.</summary>
    internal Task RemoveAsync(DuePerson due, CancellationToken cancellationToken) => _table.TryEraseAsync(due.Rows, cancellationToken);

    /// <summary>Tells whether anything is left that falls due in a year. One request.</summary>
    internal Task<bool> AnyAsync(int year, CancellationToken cancellationToken) => _table.AnyAsync(
        PartitionRange.Between(Partition(new DateOnly(year, 1, 1)), Partition(new DateOnly(year + 1, 1, 1))), cancellationToken);

    private static string Partition(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string RowKey(BlindToken person, long sequenceNumber) => $"{person.Hex}.{SequenceKey.Of(sequenceNumber)}";

    /// <summary>When a row was entered.</summary>
    [GenerateShape]
    internal sealed partial record Note([property: Key(0)] DateTimeOffset At);
}
