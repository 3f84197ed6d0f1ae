using Juki.Records.Items;
using Juki.Records.Time;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.Payloads;
using Juki.Vault.People;
using Juki.Vault.Tables;

namespace Juki.Registry.People;

/// <summary>Tells what this server held of a person on a past day, from the superseded rows (U5).</summary>
public sealed class PersonHistory(PersonStore people)
{
    private const int Attempts = 5;

    /// <summary>The record that was current at the end of a day in Japan.</summary>
    /// <param name="place">The person's place, as read.</param>
    /// <param name="current">The current record.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The record; null where the person was not here yet, or the row is erased. No request when it is the current one, else one a thousand rows.</returns>
    /// <exception cref="RowChangedException">The person is committed to without end.</exception>
    internal async Task<PersonRecord?> RecordAtAsync(Place place, PersonRecord current, DateOnly day, CancellationToken cancellationToken)
    {
        if (DayOf(current) <= day)
            return current;
        var (_, superseded) = await SupersededAsync(place.Range, cancellationToken);
        return superseded.Where(record => DayOf(record) <= day).MaxBy(Age);
    }

    /// <summary>Everything that is held of a person.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The current record, then the superseded ones, newest first; none where nobody is held. Two requests and one more a thousand rows.</returns>
    /// <exception cref="RowChangedException">The person is committed to without end.</exception>
    internal async Task<IReadOnlyList<PersonRecord>> HeldAsync(BlindToken person, CancellationToken cancellationToken)
    {
        var (range, superseded) = await SupersededAsync(await people.ReadAsync(person, cancellationToken), cancellationToken);
        return PersonBody.Unpack(range.Body).Current is { } current
            ? [current, .. superseded.OrderByDescending(Age)]
            : [];
    }

    /// <summary>The records that a current one has superseded.</summary>
    /// <param name="range">The person's range, as read.</param>
    /// <param name="current">Its current record.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The records, newest first; what was committed since the range was read is none of them. One request a thousand rows.</returns>
    /// <exception cref="RowChangedException">The person is committed to without end.</exception>
    internal async Task<IReadOnlyList<PersonRecord>> BeforeAsync(PersonRange range, PersonRecord current, CancellationToken cancellationToken)
    {
        var (_, superseded) = await SupersededAsync(range, cancellationToken);
        return [.. superseded.Where(record => Age(record).CompareTo(Age(current)) < 0).OrderByDescending(Age)];
    }

    // The superseded rows that the head vouches for, and the range whose head it is.
    private async Task<(PersonRange Range, IReadOnlyList<PersonRecord> Superseded)> SupersededAsync(PersonRange range, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (range, [.. (await people.ReadHistoryAsync(range, cancellationToken)).Select(RecordOf)]);
            }
            catch (RowChangedException) when (attempt < Attempts)
            {
                range = await people.ReadAsync(range.Person, cancellationToken);
            }
        }
    }

    private static (DateTimeOffset RecordedAt, long SequenceNumber) Age(PersonRecord record) => (record.RecordedAt, record.SequenceNumber);

    private static PersonRecord RecordOf(PersonRow row) =>
        new(RecordItems.From(Payload.Unpack<HistoryRow>(row.Payload).Items));

    private static DateOnly DayOf(PersonRecord record) => JapanTime.DateOf(record.RecordedAt);
}
