using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Inquiries;

/// <summary>Answers an agency's or department's inquiry about one person (P1).</summary>
public sealed class InquiryFunction(InquiryService inquiries)
{
    /// <summary>Runs for each <c>POST /api/inquiries</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>The answer.</returns>
    [Function("Inquire")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "inquiries")] HttpRequest request,
        CancellationToken cancellationToken) => inquiries.AnswerAsync(request, cancellationToken);
}
