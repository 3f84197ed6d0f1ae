using System.Runtime.CompilerServices;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Forwarding;

/// <summary>What is left to be done for a person.</summary>
/// <param name="At">When the marker was written.</param>
/// <param name="Forwarding">Something waits to be sent to the national server.</param>
/// <param name="ReleaseAt">When a held notice has settled and is judged; null when none waits for a time.</param>
/// <param name="HeldSince">Since when the notice that has been held longest waits: its arrival, or its release when it had been set aside; null when nothing is held.</param>
/// <param name="Parked">The national server refused or failed to the limit: sent again only at the slow pace, until an operator acts.</param>
/// <param name="ReleasingSince">
/// Since when a sweep has been releasing held notices: replies to what it released from then on may not have gone out. Null when none is at work.
/// </param>
[GenerateShape]
public sealed partial record OpenWork(
    [property: Key(0)] DateTimeOffset At,
    [property: Key(1)] bool Forwarding,
    [property: Key(2)] DateTimeOffset? ReleaseAt,
    [property: Key(3)] DateTimeOffset? HeldSince,
    [property: Key(4)] bool Parked,
    [property: Key(5)] DateTimeOffset? ReleasingSince = null)
{
    /// <summary>This and what an update adds that did not see all there is.</summary>
    internal OpenWork Including(OpenWork added) => this with
    {
        At = added.At,
        Forwarding = Forwarding || added.Forwarding,
        ReleaseAt = Earlier(ReleaseAt, added.ReleaseAt),
        HeldSince = Earlier(HeldSince, added.HeldSince),
    };

    internal bool IsDone => !Forwarding && HeldSince is null && ReleasingSince is null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}

/// <summary>A marker as read.</summary>
/// <param name="Person">The person's token.</param>
/// <param name="Work">What is left.</param>
/// <param name="Row">The row, for a change that must not overwrite a newer marker.</param>
public sealed record Marker(BlindToken Person, OpenWork Work, SealedRow Row);

/// <summary>
/// A small table of the people for whom something is left to be done. A marker is written before the group that makes it true,
/// so that no crash leaves work that nobody finds; sweeps read this table and never all people.
/// </summary>
public sealed class MarkerBoard(SealedTables tables, TimeProvider time)
{
    private const int ChangeAttempts = 20;

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Markers);

    /// <summary>Writes a person's marker. One request.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="work">What will be left.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The marker as written.</returns>
    public async Task<Marker> PutAsync(BlindToken person, OpenWork work, CancellationToken cancellationToken) => new(
        person,
        work,
        await _table.PutAsync(person.Partition, person.Hex, Payload.Pack(work), KeyPeriods.Current(time.GetUtcNow()), cancellationToken));

    /// <summary>Writes markers of several people of one partition who have none, all or none. One request.</summary>
    /// <param name="people">The people's tokens: each once, at most 100.</param>
    /// <param name="work">What will be left for each.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when one of them has a marker, which may say more; nothing was written.</returns>
    public Task<bool> TryInsertTogetherAsync(IReadOnlyList<BlindToken> people, OpenWork work, CancellationToken cancellationToken)
    {
        var group = new GroupCommit(people[0].Partition);
        foreach (var person in people)
            group.Insert(person.Hex, Payload.Pack(work), KeyPeriods.Current(time.GetUtcNow()));
        return _table.TryCommitAsync(group, cancellationToken);
    }

    /// <summary>Changes what a person's marker says, whatever others write meanwhile. One request; two more for each writer that is first.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="marker">The marker as last read; null when there was none.</param>
    /// <param name="change">Gives what is left from what the marker says; null when there is none.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is changed.</returns>
    /// <exception cref="RowChangedException">Other writers were first each time; the queue redelivers.</exception>
    internal async Task ChangeAsync(BlindToken person, Marker? marker, Func<OpenWork?, OpenWork> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < ChangeAttempts; attempt++)
        {
            if (await TryWriteAsync(person, marker, change(marker?.Work), cancellationToken))
                return;
            marker = await ReadAsync(person, cancellationToken);
        }

        throw new RowChangedException(_table.Name);
    }

    /// <summary>Reads a person's marker. One request.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The marker, or null.</returns>
    public async Task<Marker?> ReadAsync(BlindToken person, CancellationToken cancellationToken) =>
        await _table.ReadAsync(person.Partition, person.Hex, cancellationToken) is { } row ? ToMarker(row) : null;

    /// <summary>Reads every marker. One request a thousand.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The markers.</returns>
    public async IAsyncEnumerable<Marker> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadAllAsync(cancellationToken))
            yield return ToMarker(row);
    }

    /// <summary>Replaces a marker by what is now left, or removes it when that is nothing; a newer marker stays as it is. One request.</summary>
    /// <param name="marker">The marker, read before the work was looked at.</param>
    /// <param name="left">What is left.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is settled.</returns>
    public async Task SettleAsync(Marker marker, OpenWork left, CancellationToken cancellationToken)
    {
        try
        {
            if (left.IsDone)
                await _table.DeleteAsync(marker.Row, cancellationToken);
            else
                await _table.ReplaceAsync(marker.Row, Payload.Pack(left), KeyPeriods.Current(time.GetUtcNow()), cancellationToken);
        }
        catch (RowChangedException)
        {
            // An update wrote a newer marker meanwhile: what it announces is not done yet.
        }
    }

    private Task<bool> TryWriteAsync(BlindToken person, Marker? marker, OpenWork work, CancellationToken cancellationToken)
    {
        var (payload, key) = (Payload.Pack(work), KeyPeriods.Current(time.GetUtcNow()));
        return marker is null
            ? _table.TryInsertAsync(person.Partition, person.Hex, payload, key, cancellationToken)
            : _table.TryReplaceAsync(marker.Row, payload, key, cancellationToken);
    }

    private static Marker ToMarker(SealedRow row) => new(new BlindToken(row.RowKey), Payload.Unpack<OpenWork>(row.Payload), row);
}
