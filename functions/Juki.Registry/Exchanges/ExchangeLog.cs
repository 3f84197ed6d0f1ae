using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Juki.Records.Errors;
using Juki.Records.Time;
using Juki.Registry.Batches;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Exchanges;

/// <summary>
/// The record of exchanges with communication servers and national servers (U7): a partition a day in Japan, ordered by partner and time,
/// so that what is asked for is all that is read. Rows are only ever added; the entries of all who wait share one request.
/// </summary>
public sealed class ExchangeLog : IDisposable
{
    private const int WriterBytes = 6;

    private readonly SealedTable _table;
    private readonly TimeProvider _time;
    private readonly BatchWriter<ExchangeEntry, ExchangeEntry> _writer;
    private readonly string _process = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WriterBytes));
    private long _written;

    /// <summary>Makes the record of this process.</summary>
    /// <param name="tables">The sealed tables.</param>
    /// <param name="time">The clock.</param>
    public ExchangeLog(SealedTables tables, TimeProvider time)
    {
        _table = tables.Open(StorageArea.Log, KnownTables.Exchanges);
        _time = time;
        _writer = new BatchWriter<ExchangeEntry, ExchangeEntry>(GroupCommit.MaxRows, CommitAsync);
    }

    /// <summary>Does a piece of work and records what was exchanged in it, even when it fails. One request, shared by all that wait.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work; it takes down what it exchanges.</param>
    /// <returns>What the work gave.</returns>
    public async Task<T> RecordAsync<T>(Func<ExchangeNotes, Task<T>> work)
    {
        var notes = new ExchangeNotes(_time);
        try
        {
            return await work(notes);
        }
        finally
        {
            // Whoever cancels the work does not undo what was exchanged before.
            await _writer.AppendAsync(notes.Entries, CancellationToken.None);
        }
    }

    /// <summary>Sends something and records how that ended. One request, shared by all that wait.</summary>
    /// <param name="kind">What is sent.</param>
    /// <param name="partner">To whom.</param>
    /// <param name="messageId">What it is about.</param>
    /// <param name="send">Sends it, and ends when it is acknowledged.</param>
    /// <returns>A task that ends when it is recorded; it fails as the sending does.</returns>
    public Task RecordSendingAsync(ExchangeKind kind, string partner, string messageId, Func<Task> send) => RecordAsync(async notes =>
    {
        try
        {
            await send();
            notes.Add(kind, partner, KnownOutcomes.Acknowledged, messageId);
            return true;
        }
        catch (Exception failed)
        {
            notes.Add(kind, partner, failed is JukiException known ? known.Code : KnownOutcomes.Interrupted, messageId);
            throw;
        }
    });

    /// <summary>Lists exchanges by day, then partner, then time. One request a day and a thousand entries.</summary>
    /// <param name="first">The first day, in Japan.</param>
    /// <param name="last">The last day.</param>
    /// <param name="partner">With whom; null for all.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The exchanges.</returns>
    public async IAsyncEnumerable<ExchangeEntry> ListAsync(
        DateOnly first, DateOnly last, string? partner, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            await foreach (var row in _table.ReadRangeAsync(ExchangePlaces.Day(day), ExchangePlaces.From(partner), ExchangePlaces.Below(partner), cancellationToken))
                yield return Payload.Unpack<ExchangeEntry>(row.Payload);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private async Task<IReadOnlyList<ExchangeEntry>> CommitAsync(IReadOnlyList<ExchangeEntry> batch)
    {
        foreach (var day in batch.GroupBy(entry => JapanTime.DateOf(entry.At)))
        {
            var group = new GroupCommit(ExchangePlaces.Day(day.Key));

            // A row of this key is this process's own, so writing it again is what repeating a lost request comes to.
            foreach (var entry in day)
                group.Put(ExchangePlaces.Entry(entry, NextUnique()), Payload.Pack(entry), KeyPeriods.Exchanges(entry.At));
            await _table.CommitAsync(group, CancellationToken.None);
        }

        return batch;
    }

    private string NextUnique() => string.Create(CultureInfo.InvariantCulture, $"{_process}{++_written:D10}");
}
