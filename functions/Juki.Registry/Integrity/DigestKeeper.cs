using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Vault.Digests;
using Juki.Vault.Indexes;

namespace Juki.Registry.Integrity;

/// <summary>
/// Keeps the digest of each person's current record. It is written after the person's group, so that it never says what was not committed; a crash in
/// between is made up for by the message that is delivered again, or by the next sweep.
/// </summary>
public sealed class DigestKeeper(DigestTable table, DigestLayouts layouts, DigestMaker maker)
{
    /// <summary>
    /// Writes the digest of a record that was committed. One request; one more where the former record was another municipality's or under another
    /// code, and twice as many while buckets are being split.
    /// </summary>
    /// <param name="person">The person's token.</param>
    /// <param name="version">The version of the range as committed.</param>
    /// <param name="former">The record before; null where there was none, or where it is not known any more.</param>
    /// <param name="current">The record now.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is written.</returns>
    internal async Task KeepAsync(BlindToken person, long version, PersonRecord? former, PersonRecord current, CancellationToken cancellationToken)
    {
        var pen = await maker.TakeAsync(cancellationToken);
        var now = EntryOf(pen, person, version, current);
        var writings = new List<Task>();
        if (now is { } kept)
            await AddAsync(kept);
        if (former is not null && EntryOf(pen, person, version, former) is { } before && before.Entry.Name != now?.Entry.Name)
            await AddAsync(before with { Entry = before.Entry with { State = DigestState.Gone } });
        await Task.WhenAll(writings);

        async Task AddAsync(PlacedDigest placed)
        {
            var layout = await layouts.OfAsync(placed.Municipality, cancellationToken);
            writings.AddRange(layout.WrittenOf(placed.Municipality).Select(place => table.PutAsync(place, placed.Entry, cancellationToken)));
        }
    }

    /// <summary>Writes the digests of people who were entered together. One request fifty buckets, twice as many while buckets are being split.</summary>
    /// <param name="entered">The people's tokens and records; their ranges were committed once.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are written.</returns>
    internal async Task KeepAsync(IEnumerable<(BlindToken Person, PersonRecord Record)> entered, CancellationToken cancellationToken)
    {
        var pen = await maker.TakeAsync(cancellationToken);
        var placed = entered.Select(one => EntryOf(pen, one.Person, version: 1, one.Record)).OfType<PlacedDigest>().ToLookup(digest => digest.Municipality);
        foreach (var municipality in placed)
        {
            var layout = await layouts.OfAsync(municipality.Key, cancellationToken);
            foreach (var place in layout.WrittenOf(municipality.Key))
                await table.PutAsync(place, municipality.Select(digest => digest.Entry), cancellationToken);
        }
    }

    /// <summary>Takes out the digest of somebody whose last row was erased, unless they were entered again meanwhile. Two requests.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="version">The version of the range when it was emptied.</param>
    /// <param name="last">The record that was erased.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is out.</returns>
    internal async Task TakeOutAsync(BlindToken person, long version, PersonRecord last, CancellationToken cancellationToken)
    {
        if (EntryOf(await maker.TakeAsync(cancellationToken), person, version, last) is not { } placed)
            return;
        var layout = await layouts.OfAsync(placed.Municipality, cancellationToken);
        foreach (var place in layout.WrittenOf(placed.Municipality))
            await table.PutNewerAsync(place, BucketBits.Of(placed.Entry.Name.Leading, place.Bits), [placed.Entry with { State = DigestState.Gone }], cancellationToken);
    }

    /// <summary>The digest of a record, and whose it is.</summary>
    /// <param name="pen">Makes names and tags.</param>
    /// <param name="person">The person's token.</param>
    /// <param name="version">The version of the range.</param>
    /// <param name="record">The record.</param>
    /// <returns>The digest; null of a record that no municipality of this prefecture sends.</returns>
    internal static PlacedDigest? EntryOf(DigestMaker.Pen pen, BlindToken person, long version, PersonRecord record)
    {
        if (RegisterUnit.Of(record.MunicipalityCode) is not { } municipality)
            return null;
        var name = pen.NameOf(municipality, record.ResidentCode);
        var state = record.IsRemoved ? DigestState.Removed : DigestState.Living;
        return new PlacedDigest(municipality, new DigestEntry(name, person, version, state, pen.TagOf(name, ComparedItems.ToBytes(record.Items))));
    }
}

/// <summary>A digest and the municipality whose it is.</summary>
/// <param name="Municipality">Six digits.</param>
/// <param name="Entry">The digest.</param>
internal sealed record PlacedDigest(string Municipality, DigestEntry Entry);
