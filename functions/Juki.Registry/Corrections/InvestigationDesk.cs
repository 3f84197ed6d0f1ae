using Juki.Registry.Cases;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Corrections;

/// <summary>What desks for requests for correction and for notices of error do alike. Every request leaves one log entry, committed before the first byte of its answer.</summary>
public abstract class InvestigationDesk
{
    private readonly CaseWork _work;
    private readonly CaseDesk _desk;
    private readonly InvestigationSteps _steps;

    private protected InvestigationDesk(CaseWork work, CaseDesk desk, InvestigationSteps steps) => (_work, _desk, _steps) = (work, desk, steps);

    /// <summary>Lists what is not closed.</summary>
    /// <param name="request">A bearer token of somebody with the right.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The cases, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken) => _desk.ListAsync(_work, request, cancellationToken);

    /// <summary>Shows a case.</summary>
    /// <param name="request">A bearer token of somebody with the right; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken) => _desk.ShowAsync(_work, request, cancellationToken);

    /// <summary>Looks for the person whom the form or letter names (突合).</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, which tells whether anybody was found, or a problem.</returns>
    public Task<IResult> MatchAsync(HttpRequest request, CancellationToken cancellationToken) => _steps.MatchAsync(_work, request, cancellationToken);

    /// <summary>Takes down what the investigation found (調査).</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    public Task<IResult> InvestigateAsync(HttpRequest request, CancellationToken cancellationToken) => _steps.InvestigateAsync(_work, request, cancellationToken);

    /// <summary>Passes a case to the municipality (通報): that of the person's record, or the one named of who is not held.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, passed or, where the queue can't be reached now, being passed; or a problem.</returns>
    public Task<IResult> PassAsync(HttpRequest request, CancellationToken cancellationToken) => _steps.PassAsync(_work, request, cancellationToken);

    /// <summary>Closes a case for a ground that the operator states.</summary>
    private protected Task<IResult> CloseAsync(CaseDecision decision, HttpRequest request, CancellationToken cancellationToken) =>
        _steps.CloseAsync(_work, decision, request, cancellationToken);
}
