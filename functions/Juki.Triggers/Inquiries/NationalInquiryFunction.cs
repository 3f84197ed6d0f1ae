using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Inquiries;

/// <summary>Answers an agency's or department's inquiry about one person from the national server (N1, 機構への照会).</summary>
public sealed class NationalInquiryFunction(InquiryService inquiries)
{
    /// <summary>Runs for each <c>POST /api/national-inquiries</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The answer.</returns>
    [Function("InquireNational")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "national-inquiries")] HttpRequest request,
        CancellationToken cancellationToken) => inquiries.AskNationalAsync(request, cancellationToken);
}
