using Juki.Records.Files;
using Juki.Registry.Cases;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Corrections;

/// <summary>
/// Residents' requests for correction, addition or deletion (D2): taken in on the set form, matched, looked into, passed to the municipality
/// or refused, and answered by a notice. The record itself is changed by the municipality's update alone.
/// </summary>
public sealed class CorrectionDesk(RegisterFile register, CaseDesk desk, InvestigationSteps steps, CaseStore cases, PaperDesk papers, TimeProvider time)
    : InvestigationDesk(CaseWork.Corrections, desk, steps)
{
    private readonly CaseDesk _desk = desk;

    /// <summary>Takes a request in.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case with the day on which it is due, or a problem.</returns>
    public Task<IResult> TakeInAsync(HttpRequest request, CancellationToken cancellationToken) => _desk.TakeInAsync(
        CaseWork.Corrections,
        request,
        async cancelled =>
        {
            var taken = await InvestigationReader.CorrectionAsync(register, request, time.GetUtcNow(), cancelled);
            await CheckDisclosureAsync(taken.Reported!.Disclosure, cancelled);
            return taken;
        },
        cancellationToken);

    /// <summary>Refuses a request, for a ground; before it is passed, or when the municipality found nothing to change.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    public Task<IResult> RefuseAsync(HttpRequest request, CancellationToken cancellationToken) => CloseAsync(CaseDecision.Refused, request, cancellationToken);

    /// <summary>Makes a document of a request: as PDF where that is what the caller accepts, otherwise as JSON for the terminal.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The document, or a problem.</returns>
    public Task<IResult> MakeAsync(HttpRequest request, CancellationToken cancellationToken) => papers.MakeAsync(
        CaseWork.Corrections,
        request,
        InvestigationReader.Documents,
        (_, read, _) => Task.FromResult<ICasePaper>(ResultNotice.Of(new DocumentHeading(register, InvestigationReader.Documents.Keys.Single(), read, time.GetUtcNow()))),
        cancellationToken);

    private async Task CheckDisclosureAsync(string? disclosure, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(disclosure, out var id))
            return;
        if (await cases.ReadAsync(id, cancellationToken) is not { Case: { Kind: CaseKind.Record, Decision: CaseDecision.Granted } })
            throw new ProblemException(KnownProblems.RequestInvalid, [new ProblemParameter(InvestigationMember.Disclosure, InvestigationReader.FormOfDisclosure)]);
    }
}
