using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Screen;

/// <summary>A file of the screen as an answer.</summary>
internal sealed class ScreenAnswer(ScreenAsset asset, ScreenHeaders headers) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        headers.Set(response.Headers);
        response.ContentType = asset.ContentType;
        response.ContentLength = asset.Content.Length;
        await response.Body.WriteAsync(asset.Content, httpContext.RequestAborted);
    }
}
