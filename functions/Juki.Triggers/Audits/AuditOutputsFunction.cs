using Juki.Registry.Audits;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Audits;

/// <summary>Holds what was handed out against the ledgers and the log (A4).</summary>
public sealed class AuditOutputsFunction(AuditDesk desk)
{
    /// <summary>Runs for each <c>GET /api/audits/outputs</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The findings.</returns>
    [Function("AuditOutputs")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "audits/outputs")] HttpRequest request,
        CancellationToken cancellationToken) => desk.OutputsAsync(request, cancellationToken);
}
