using Juki.Registry.Screen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Screen;

/// <summary>Serves the operator's screen (S1). It asks for no token: the page holds nothing until somebody has signed in.</summary>
public sealed class ScreenFunction(ScreenService screen)
{
    /// <summary>Runs for each request for the page.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The page.</returns>
    [Function("Screen")]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "screen")] HttpRequest request) =>
        Task.FromResult(screen.Answer(request));
}
