using Juki.Records.Integrity;
using Juki.Vault.Digests;

namespace Juki.Registry.Integrity;

/// <summary>
/// Makes room for the digests of an initial load: as many buckets as its people need. Only where there are no digests yet; elsewhere the rebuild
/// splits buckets as they fill.
/// </summary>
public sealed class DigestRoom(DigestLayouts layouts, DigestComparison comparison, TimeProvider time)
{
    /// <summary>Lays down the buckets. One request, up to four where a municipality is as large as that.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="people">How many people are about to come.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>From when on every process writes to them.</returns>
    public async Task<DateTimeOffset> MakeAsync(string municipality, int people, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var layout = (await layouts.ReadAsync(cancellationToken)).GetValueOrDefault(municipality, DigestLayout.Initial);
        var bits = BucketBits.For(people);
        if (bits <= layout.Bits || layout.NextBits is not null)
            return now;
        var there = await comparison.UpToDateAsync(layout.ReadOf(municipality), cancellationToken);
        if (there.Living + there.Removed > 0)
            return now;
        await layouts.WriteAsync(municipality, layout with { Bits = bits, Generation = layout.Generation + 1, Since = now }, cancellationToken);
        return now + DigestLayouts.KnownFor;
    }
}
