using System.Reflection;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Contracts;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Server.Tests.Functions;

/// <summary>The functions that answer HTTP are those that the published description knows, but for the page that the browser loads.</summary>
public sealed class HttpContractTests
{
    private const string Screen = "screen";

    [Theory]
    [InlineData(ServerApps.Juki)]
    [InlineData(ServerApps.Fuhyo)]
    public void Every_http_function_is_described_and_nothing_else(string app)
    {
        var paths = JsonNode.Parse(KnownContracts.Of(RegisterFile.Find(app)!).OpenApi.Text)!["paths"]!.AsObject();
        var described = paths.SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}"));
        var triggers = ServerApps.FunctionsOf(app)
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .Where(trigger => trigger.Route!.Split('/')[0] != Screen);

        Assert.Equal(
            triggers.SelectMany(trigger => trigger.Methods!.Select(method => $"{method} /{trigger.Route}")).Order(StringComparer.Ordinal),
            described.Order(StringComparer.Ordinal));
    }
}
