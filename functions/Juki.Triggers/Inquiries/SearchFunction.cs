using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Inquiries;

/// <summary>Answers an operator's search for people by the four items (S1).</summary>
public sealed class SearchFunction(InquiryService inquiries)
{
    /// <summary>Runs for each <c>POST /api/searches</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>The answer.</returns>
    [Function("Search")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "searches")] HttpRequest request,
        CancellationToken cancellationToken) => inquiries.SearchAsync(request, cancellationToken);
}
