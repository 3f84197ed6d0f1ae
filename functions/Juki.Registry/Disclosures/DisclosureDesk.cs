using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Disclosures;

/// <summary>
/// Residents' requests for what is held on them and what was provided (D1, D4): taken in on the set form, matched, decided in time, answered by
/// documents. Every request leaves one log entry, committed before the first byte of its answer.
/// </summary>
public sealed class DisclosureDesk(CaseDesk desk, CaseMatching matching, DisclosureDocuments documents, PaperDesk papers, TimeProvider time)
{
    private static readonly CaseWork Work = CaseWork.Disclosures;

    /// <summary>Takes a request in.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case with the day on which it is due, or a problem.</returns>
    public Task<IResult> TakeInAsync(HttpRequest request, CancellationToken cancellationToken) =>
        desk.TakeInAsync(Work, request, cancelled => DisclosureReader.IntakeAsync(request, time.GetUtcNow(), cancelled), cancellationToken);

    /// <summary>Lists the requests that are not decided.</summary>
    /// <param name="request">A bearer token of somebody with the right.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The cases, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken) => desk.ListAsync(Work, request, cancellationToken);

    /// <summary>Shows a request.</summary>
    /// <param name="request">A bearer token of somebody with the right; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken) => desk.ShowAsync(Work, request, cancellationToken);

    /// <summary>Looks for the person whom the form names (突合); the four items of the form and a code both have to fit.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, which tells whether anybody was found, or a problem; <see cref="KnownProblems.SeveralFound"/> leaves it as it was.</returns>
    public Task<IResult> MatchAsync(HttpRequest request, CancellationToken cancellationToken) =>
        matching.MatchAsync(Work, request, CheckOpen, cancellationToken);

    /// <summary>Extends the time, once, before it is over.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    public Task<IResult> ExtendAsync(HttpRequest request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            Work,
            CaseAct.Extended,
            request,
            async (_, read, cancelled) =>
            {
                CheckOpen(read);
                if (read.IsExtended || JapanTime.DateOf(time.GetUtcNow()) > read.DueOn)
                    throw new ProblemException(KnownProblems.CaseState);
                var (until, reason) = await DisclosureReader.ExtensionAsync(request, read, cancelled);
                return (read with { DueOn = until }, reason);
            },
            cancellationToken);

    /// <summary>Decides a request that was matched.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    public Task<IResult> DecideAsync(HttpRequest request, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            Work,
            CaseAct.Decided,
            request,
            async (_, read, cancelled) =>
            {
                CheckOpen(read);
                if (read.Match == CaseMatch.Open)
                    throw new ProblemException(KnownProblems.CaseState);
                var (decision, ground, withheld) = await DisclosureReader.VerdictAsync(request, read.Kind, cancelled);
                return (read with { Status = CaseStatus.Closed, Decision = decision, Ground = ground, Withheld = withheld }, ground);
            },
            cancellationToken);

    /// <summary>Makes a document of a request: as PDF where that is what the caller accepts, otherwise as JSON for the terminal.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The document, or a problem.</returns>
    public Task<IResult> MakeAsync(HttpRequest request, CancellationToken cancellationToken) =>
        papers.MakeAsync(Work, request, DisclosureReader.Documents, documents.MakeAsync, cancellationToken);

    private static void CheckOpen(Case read)
    {
        if (read.Status != CaseStatus.Open)
            throw new ProblemException(KnownProblems.CaseState);
    }
}
