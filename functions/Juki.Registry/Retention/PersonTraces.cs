using Juki.Registry.Forwarding;
using Juki.Registry.Updates;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>
/// What points to a person from outside its range: claims of individual numbers, and the marker of open work. All of it goes with the
/// person's last row (rulings.md 29), so whatever else comes to be kept by a person's token is to be read here.
/// </summary>
public sealed class PersonTraces(SealedTables tables, NumberClaims claims, MarkerBoard markers)
{
    private readonly SealedTable _claims = tables.Open(StorageArea.Records, KnownTables.NumberClaims);
    private readonly SealedTable _markers = tables.Open(StorageArea.Records, KnownTables.Markers);

    /// <summary>Reads what is there of a person. One request a number, and one for the marker.</summary>
    internal async Task<IReadOnlyList<Trace>> ReadAsync(PersonRange range, CancellationToken cancellationToken)
    {
        var traces = new List<Trace>();
        foreach (var number in PersonBody.Unpack(range.Body).Numbers)
        {
            if (await claims.ReadAsync(new BlindToken(number), cancellationToken) is { } claim && claim.Holder == range.Person)
                traces.Add(new Trace(_claims, claim.Row));
        }

        // What is held outlives the person's rows, and its marker with it.
        if (!range.OfKind(RowKind.Held).Any() && await markers.ReadAsync(range.Person, cancellationToken) is { } marker)
            traces.Add(new Trace(_markers, marker.Row));
        return traces;
    }

    /// <summary>Erases what was read, unless it was renewed since. One request each.</summary>
    /// <exception cref="RowChangedException">One was renewed: the person is at work again.</exception>
    internal static async Task EraseAsync(IReadOnlyList<Trace> traces, CancellationToken cancellationToken)
    {
        foreach (var trace in traces)
            await trace.Table.DeleteAsync(trace.Row, cancellationToken);
    }

    /// <summary>A row of another table, as read.</summary>
    internal sealed record Trace(SealedTable Table, SealedRow Row);
}
