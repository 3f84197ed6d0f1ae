using System.Collections.Concurrent;
using Juki.Records.Files;
using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Values;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.People;
using Juki.Registry.Updates;
using Juki.Vault.Digests;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.Integrity;

/// <summary>
/// Opens the records of those whose digests differ, and holds them item by item against what the file says. The record decides: a digest that was lost,
/// late or changed by somebody makes one opening more, no wrong report, and is put right.
/// </summary>
public sealed class Settlement(RegisterFile register, PersonStore people, PersonLocator locator, BlindIndex index, DigestMaker maker, DigestTable table)
{
    private const int AtOnce = 16;

    /// <summary>Settles.</summary>
    /// <param name="file">The file, read whole before.</param>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="suspects">Those to be looked at.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Those who differ, and those of whom nothing can be said.</returns>
    /// <exception cref="FileRefusedException">The file was changed since it was read.</exception>
    internal async Task<IReadOnlyList<ReportedPerson>> SettleAsync(
        MunicipalFile file, DigestPlace place, IReadOnlyList<Suspect> suspects, CancellationToken cancellationToken)
    {
        if (suspects.Count == 0)
            return [];
        var work = new Work(file.Manifest, place, await maker.TakeAsync(cancellationToken));
        var told = suspects.Where(suspect => suspect.Told is not null).ToDictionary(suspect => (suspect.Told!.Value.Part, suspect.Told.Value.Row));
        var parts = told.Keys.Select(at => at.Part).ToHashSet();
        var found = new List<ReportedPerson>();
        await foreach (var rows in file.ReadAsync(parts.Contains, cancellationToken))
        {
            var differing = rows.Where(row => told.ContainsKey((row.Part, row.Number)));
            found.AddRange(await EachAsync(differing, row => LookAsync(work, told[(row.Part, row.Number)], row, cancellationToken), cancellationToken));
        }

        var named = found.Where(person => person.IsInFile).Select(person => person.Code).Concat(work.Same).ToHashSet();
        var untold = suspects.Where(suspect => suspect.Told is null);
        found.AddRange((await EachAsync(untold, suspect => LookAsync(work, suspect, named, cancellationToken), cancellationToken)).OrderBy(person => person.Code.Value, StringComparer.Ordinal));
        return found;
    }

    private static async Task<IReadOnlyList<ReportedPerson>> EachAsync<T>(
        IEnumerable<T> all, Func<T, Task<ReportedPerson?>> look, CancellationToken cancellationToken)
    {
        var found = new List<ReportedPerson>();
        foreach (var some in all.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange((await Task.WhenAll(some.Select(look))).OfType<ReportedPerson>());
        }

        return found;
    }

    private async Task<ReportedPerson?> LookAsync(Work work, Suspect suspect, FileRow row, CancellationToken cancellationToken)
    {
        var there = MunicipalRecord.TryRead(register, row.Data) ?? throw new FileRefusedException(FileFault.Row, row.Part, row.Number);
        var (person, version, here) = await FindAsync(suspect, row.Code, cancellationToken);
        var finding = IntegrityComparison.Of(there, here, work.Unit, work.Manifest.Time);
        await PutRightAsync(work, suspect.Entry, person, version, here, cancellationToken);
        if (finding.Verdict == IntegrityVerdict.Same)
            work.Same.Add(row.Code);
        return finding.Verdict == IntegrityVerdict.Same ? null : new ReportedPerson(row.Code, finding.Verdict, finding.Items, here is null ? null : person, IsInFile: true);
    }

    private async Task<ReportedPerson?> LookAsync(Work work, Suspect suspect, HashSet<ResidentCode> named, CancellationToken cancellationToken)
    {
        var range = await people.ReadAsync(suspect.Entry!.Person, cancellationToken);
        var here = PersonBody.Unpack(range.Body).Current;
        await PutRightAsync(work, suspect.Entry, range.Person, range.Version, here, cancellationToken);
        var finding = IntegrityComparison.Of(there: null, here, work.Unit, work.Manifest.Time);
        return finding.Verdict == IntegrityVerdict.Same || named.Contains(here!.ResidentCode)
            ? null
            : new ReportedPerson(here.ResidentCode, finding.Verdict, [], range.Person, IsInFile: false);
    }

    // The digest leads to the record in one request; where it does not, the code does.
    private async Task<(BlindToken Person, long Version, PersonRecord? Here)> FindAsync(Suspect suspect, ResidentCode code, CancellationToken cancellationToken)
    {
        if (suspect.Entry is { } entry)
        {
            var range = await people.ReadAsync(entry.Person, cancellationToken);
            if (PersonBody.Unpack(range.Body).Current is { } here && here.ResidentCode == code)
                return (range.Person, range.Version, here);
        }

        // Of somebody who has another code by now the municipality's own code is no one's.
        var place = await locator.LocateAsync(await index.OfAsync(code, cancellationToken), cancellationToken);
        return (place.Range.Person, place.Range.Version, place.Body.Current is { } current && current.ResidentCode == code ? current : null);
    }

    private async Task PutRightAsync(Work work, DigestEntry? entry, BlindToken person, long version, PersonRecord? here, CancellationToken cancellationToken)
    {
        var right = here is null ? null : DigestKeeper.EntryOf(work.Pen, person, version, here);
        if (right is { } placed && placed.Municipality == work.Place.Municipality && (entry is null || entry with { Version = placed.Entry.Version } != placed.Entry))
            await PutAsync(work.Place, placed.Entry, cancellationToken);
        if (entry is not null && entry.Name != right?.Entry.Name)
            await PutAsync(work.Place, entry with { State = DigestState.Gone }, cancellationToken);
    }

    private Task PutAsync(DigestPlace place, DigestEntry entry, CancellationToken cancellationToken) =>
        table.PutNewerAsync(place, BucketBits.Of(entry.Name.Leading, place.Bits), [entry], cancellationToken);

    private sealed record Work(FileManifest Manifest, DigestPlace Place, DigestMaker.Pen Pen)
    {
        public Municipality Unit { get; } = MunicipalityTable.Find(Manifest.Sender.Code)!;

        /// <summary>Those who turned out to be the same, by the code in the file.</summary>
        public ConcurrentBag<ResidentCode> Same { get; } = [];
    }
}
