using Juki.Registry.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Contracts;

/// <summary>Publishes the OpenAPI description of the HTTP API.</summary>
public sealed class OpenApiFunction(PublishedContract contract)
{
    /// <summary>Runs for each request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>OpenAPI 3.1 in JSON.</returns>
    [Function("OpenApi")]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        Task.FromResult(contract.Answer(request));
}
