using Juki.Registry.Forwarding;
using Juki.Registry.Updates;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>
/// What points to a person from outside its range: claims of individual numbers, aliases of later codes, and the marker of open work. All of it goes with the
/// person's last row (rulings.md 29), so whatever else comes to be kept by a person's token is to be read here.
/// </summary>
public sealed class PersonTraces(SealedTables tables, NumberClaims claims, PersonStore people, MarkerBoard markers)
{
    private readonly SealedTable _claims = tables.Open(StorageArea.Records, KnownTables.NumberClaims);
    private readonly SealedTable _markers = tables.Open(StorageArea.Records, KnownTables.Markers);

    /// <summary>Reads what is there of a person. One request a number and a code, and one for the marker.</summary>
    internal async Task<IReadOnlyList<Trace>> ReadAsync(PersonRange range, CancellationToken cancellationToken)
    {
        var traces = new List<Trace>();
        var body = PersonBody.Unpack(range.Body);
        foreach (var number in body.Numbers)
        {
            if (await claims.ReadAsync(new BlindToken(number), cancellationToken) is { } claim && claim.Holder == range.Person)
                traces.Add(new Trace(token => _claims.DeleteAsync(claim.Row, token)));
        }

        foreach (var code in body.Codes)
        {
            var place = await people.ReadWholeAsync(new BlindToken(code), cancellationToken);
            if (PersonBody.Unpack(place.Body).AliasOf == range.Person.Hex)
                traces.Add(new Trace(token => EndAliasAsync(place, token)));
        }

        // What is held outlives the person's rows, and its marker with it.
        if (!range.OfKind(RowKind.Held).Any() && await markers.ReadAsync(range.Person, cancellationToken) is { } marker)
            traces.Add(new Trace(token => _markers.DeleteAsync(marker.Row, token)));
        return traces;
    }

    /// <summary>Erases what was read, unless it was renewed since. One request each.</summary>
    /// <exception cref="RowChangedException">One was renewed: the person is at work again.</exception>
    internal static async Task EraseAsync(IReadOnlyList<Trace> traces, CancellationToken cancellationToken)
    {
        foreach (var trace in traces)
            await trace.EraseAsync(cancellationToken);
    }

    // What is held at the place waits on, for whoever the code comes to belong to.
    private Task EndAliasAsync(PersonRange place, CancellationToken cancellationToken) => place.OfKind(RowKind.Held).Any()
        ? people.CommitAsync(place, new RangeChange((PersonBody.Unpack(place.Body) with { AliasOf = null }).Pack()), cancellationToken)
        : people.RemoveAsync(place, cancellationToken);

    /// <summary>Something that points to the person, as read: how it is erased, unless it has changed.</summary>
    internal sealed record Trace(Func<CancellationToken, Task> EraseAsync);
}
