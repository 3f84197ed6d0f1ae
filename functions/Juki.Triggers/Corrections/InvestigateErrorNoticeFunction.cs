using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Takes down what was found about a notice of error.</summary>
public sealed class InvestigateErrorNoticeFunction(ErrorNoticeDesk desk)
{
    /// <summary>Runs for each <c>POST /api/error-notices/{id}/findings</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("InvestigateErrorNotice")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "error-notices/{id}/findings")] HttpRequest request,
        CancellationToken cancellationToken) => desk.InvestigateAsync(request, cancellationToken);
}
