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
[GenerateShape]
public sealed partial record OpenWork(
    [property: Key(0)] DateTimeOffset At,
    [property: Key(1)] bool Forwarding,
    [property: Key(2)] DateTimeOffset? ReleaseAt,
    [property: Key(3)] DateTimeOffset? HeldSince,
    [property: Key(4)] bool Parked)
{
    internal bool IsDone => !Forwarding && HeldSince is null;
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
    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Markers);

    /// <summary>Writes a person's marker. One request.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="work">What will be left.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task PutAsync(BlindToken person, OpenWork work, CancellationToken cancellationToken) =>
        _table.PutAsync(person.Partition, person.Hex, Payload.Pack(work), KeyPeriods.Current(time.GetUtcNow()), cancellationToken);

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

    private static Marker ToMarker(SealedRow row) => new(new BlindToken(row.RowKey), Payload.Unpack<OpenWork>(row.Payload), row);
}
