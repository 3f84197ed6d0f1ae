using Juki.Records.Files;
using Juki.Registry.Cases;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Corrections;

/// <summary>
/// J-LIS's notices that a record is wrong (N2). They come by letter: the server has no way in for the national server. An operator takes
/// one in; then it goes the way of a resident's request.
/// </summary>
public sealed class ErrorNoticeDesk(RegisterFile register, CaseDesk desk, InvestigationSteps steps, TimeProvider time) : InvestigationDesk(CaseWork.ErrorNotices, desk, steps)
{
    private readonly CaseDesk _desk = desk;

    /// <summary>Takes a notice in.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case with the day on which it is due, or a problem.</returns>
    public Task<IResult> TakeInAsync(HttpRequest request, CancellationToken cancellationToken) => _desk.TakeInAsync(
        CaseWork.ErrorNotices, request, cancelled => InvestigationReader.ErrorNoticeAsync(register, request, time.GetUtcNow(), cancelled), cancellationToken);

    /// <summary>Closes a notice since nothing is wrong, for a ground.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    public Task<IResult> CloseAsync(HttpRequest request, CancellationToken cancellationToken) => CloseAsync(CaseDecision.Unfounded, request, cancellationToken);
}
