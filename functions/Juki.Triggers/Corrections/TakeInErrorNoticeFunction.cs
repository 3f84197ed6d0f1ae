using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Takes in J-LIS's notice that a record is wrong (N2).</summary>
public sealed class TakeInErrorNoticeFunction(ErrorNoticeDesk desk)
{
    /// <summary>Runs for each <c>POST /api/error-notices</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("TakeInErrorNotice")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "error-notices")] HttpRequest request,
        CancellationToken cancellationToken) => desk.TakeInAsync(request, cancellationToken);
}
