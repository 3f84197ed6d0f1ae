using Juki.Records.Files;
using Juki.Registry.MunicipalFiles;
using Juki.Vault.Digests;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Integrity;

/// <summary>
/// Checks a municipality's records against those here (整合, I1): the file as digests, bucket by bucket against the digests here, the records of those
/// who differ item by item, and the result to that municipality alone. Nothing of anybody is changed.
/// </summary>
public sealed class IntegrityCheck(
    RegisterFile register,
    DigestMaker maker,
    DigestLayouts layouts,
    DigestComparison digests,
    Settlement settlement,
    IntegrityResults results,
    CheckBoard board,
    TimeProvider time,
    ILogger<IntegrityCheck> log) : IFileWork
{
    /// <inheritdoc />
    public MunicipalFileKind Kind => MunicipalFileKind.Integrity;

    /// <summary>What a stopped municipality holds can be checked: that may be what it is waited for.</summary>
    public bool TakesFromStopped => true;

    /// <inheritdoc />
    public async Task RunAsync(MunicipalFile file, CancellationToken cancellationToken)
    {
        var municipality = file.Manifest.Sender.Code.Value;
        await board.ChangeAsync(municipality, state => state with { RunningSince = time.GetUtcNow() }, cancellationToken);
        var place = (await layouts.ReadAsync(cancellationToken)).GetValueOrDefault(municipality, DigestLayout.Initial).ReadOf(municipality);
        var tally = await FileTally.ReadAsync(register, file, await maker.TakeAsync(cancellationToken), place.Bits, cancellationToken);
        var suspects = await digests.FindAsync(place, tally, cancellationToken);
        var found = await settlement.SettleAsync(file, place, suspects, cancellationToken);
        var report = new IntegrityReport(
            file.Manifest.FileId, municipality, file.Manifest.Time, time.GetUtcNow(), IntegrityTotals.Of(tally.Count, found), found);
        await results.SendAsync(report, cancellationToken);
        await board.ChangeAsync(municipality, state => state with { Good = GoodCheck.Of(report), Refused = null, RunningSince = null, RemindedAt = null }, cancellationToken);
        log.IntegrityChecked(municipality, report.FileId, report.Totals.Same, report.Totals.Differing);
    }

    /// <inheritdoc />
    public Task RefusedAsync(FileManifest manifest, FileRefusedException refused, CancellationToken cancellationToken) => board.ChangeAsync(
        manifest.Sender.Code.Value,
        state => state with { RunningSince = null, Refused = new RefusedCheck(manifest.FileId, time.GetUtcNow(), refused.Code, refused.Part, refused.Row) },
        cancellationToken);
}
