using System.Diagnostics.CodeAnalysis;
using Juki.LocalHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juki.LocalHost.Functions;

/// <summary>HTTP functions as endpoints. The request's own scope of services is the run's scope.</summary>
internal sealed class HttpFunctions(FunctionInvoker invoker, HostLimits limits, IConfiguration settings, IHostApplicationLifetime lifetime, ILogger<HttpFunctions> logger)
{
    /// <summary>Maps a function to its route and methods.</summary>
    /// <param name="endpoints">Where.</param>
    /// <param name="function">The function.</param>
    public void Map(IEndpointRouteBuilder endpoints, FunctionDefinition function)
    {
        var trigger = (HttpTriggerAttribute)function.Trigger;
        var route = SettingReference.Resolve(trigger.Route ?? function.Name, settings, function.Name);
        var pattern = string.Join('/', new[] { limits.RoutePrefix, route }.Select(part => part.Trim('/')).Where(part => part.Length > 0));
        var endpoint = trigger.Methods.Length == 0
            ? endpoints.Map(pattern, http => AnswerAsync(function, http))
            : endpoints.MapMethods(pattern, trigger.Methods.Select(method => method.ToUpperInvariant()), http => AnswerAsync(function, http));
        endpoint.WithDisplayName(function.Name);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A function may throw anything; the real worker answers all of it with an empty 500.")]
    private async Task AnswerAsync(FunctionDefinition function, HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            if (http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
                throw new BadHttpRequestException("The request body is too large.", StatusCodes.Status413PayloadTooLarge);

            var returned = await invoker.InvokeAsync(function, new Invocation(Request: http.Request) { CancellationToken = end.Token }, http.RequestServices);
            var result = function.Outputs.HttpResult(returned) ?? throw new InvalidOperationException("The function returned no HTTP result.");
            await result.ExecuteAsync(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            Log.RequestFailed(logger, function.Name, e);
            http.Response.Clear();
            http.Response.StatusCode = e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        }
    }
}
