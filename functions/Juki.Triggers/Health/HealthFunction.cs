using Juki.Registry.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Health;

/// <summary>Tells whether the server can work.</summary>
public sealed class HealthFunction(HealthCheck health)
{
    /// <summary>Runs for each request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The parts and their states.</returns>
    [Function("Health")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellationToken) =>
        health.AnswerAsync(request, cancellationToken);
}
