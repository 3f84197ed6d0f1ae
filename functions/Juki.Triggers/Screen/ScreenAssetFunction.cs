using Juki.Registry.Screen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Screen;

/// <summary>Serves the files of the operator's screen.</summary>
public sealed class ScreenAssetFunction(ScreenService screen)
{
    /// <summary>Runs for each request for a file.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The file, or a problem.</returns>
    [Function("ScreenAsset")]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "screen/{asset}")] HttpRequest request) =>
        Task.FromResult(screen.Answer(request));
}
