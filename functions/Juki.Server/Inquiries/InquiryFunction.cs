using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Server.Inquiries;

/// <summary>Answers an agency's inquiry (照会) by resident code or individual number (P1).</summary>
public sealed class InquiryFunction(InquiryService inquiries)
{
    /// <summary>Runs for each request; the token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer.</returns>
    [Function("Inquiries")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "inquiries")] HttpRequest request, CancellationToken cancellationToken) =>
        inquiries.AnswerAsync(request, cancellationToken);
}
