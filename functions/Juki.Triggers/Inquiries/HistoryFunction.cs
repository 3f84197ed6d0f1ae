using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Inquiries;

/// <summary>Answers an operator's question for one person's record and the superseded ones (S1).</summary>
public sealed class HistoryFunction(InquiryService inquiries)
{
    /// <summary>Runs for each <c>POST /api/histories</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>The answer.</returns>
    [Function("History")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "histories")] HttpRequest request,
        CancellationToken cancellationToken) => inquiries.HistoryAsync(request, cancellationToken);
}
