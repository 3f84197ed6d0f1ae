using Juki.LocalHost.Functions;
using Juki.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Tests.Functions;

/// <summary>What the real worker would not run, this host refuses at the start, saying which function and why.</summary>
[Trait("Requirement", "H1")]
public class FunctionShapeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(typeof(NoTrigger), "0 triggers")]
    [InlineData(typeof(TwoTriggers), "2 triggers")]
    [InlineData(typeof(BinaryBody), "'BinaryData body' can't be bound")]
    [InlineData(typeof(UnknownName), "'String subject' can't be bound")]
    [InlineData(typeof(WrongType), "'Int64 deliveryCount' can't be bound")]
    [InlineData(typeof(RouteParameter), "'String id' can't be bound")]
    [InlineData(typeof(PlainObject), "without [ServiceBusOutput] properties")]
    [InlineData(typeof(HttpWithoutResult), "answers HTTP without an IResult")]
    [InlineData(typeof(ResultWithoutHttp), "returns an IResult without an HttpTrigger")]
    [InlineData(typeof(NumberOutput), "neither string nor string[]")]
    [InlineData(typeof(TwoResults), "2 [HttpResult] properties")]
    [InlineData(typeof(StringResult), "[HttpResult] property is not an IResult")]
    [InlineData(typeof(ValueTaskReturn), "without [ServiceBusOutput] properties")]
    [InlineData(typeof(SameName), "two functions have this name")]
    public async Task A_shape_outside_the_seam_is_refused(Type type, string problem)
    {
        using var app = new TestApp(azurite, type);

        var error = await Assert.ThrowsAsync<FunctionShapeException>(() => app.StartAsync());

        Assert.StartsWith($"Function '{type.Name}':", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    public static class NoTrigger
    {
        [Function("NoTrigger")]
        public static void Run(CancellationToken cancellationToken) => cancellationToken.ThrowIfCancellationRequested();
    }

    public static class TwoTriggers
    {
        [Function("TwoTriggers")]
        public static void Run([ServiceBusTrigger("q")] string body, [TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = (body, timer);
    }

    public static class BinaryBody
    {
        [Function("BinaryBody")]
        public static void Run([ServiceBusTrigger("q")] BinaryData body) => _ = body;
    }

    public static class UnknownName
    {
        [Function("UnknownName")]
        public static void Run([ServiceBusTrigger("q")] string body, string subject) => _ = (body, subject);
    }

    public static class WrongType
    {
        [Function("WrongType")]
        public static void Run([ServiceBusTrigger("q")] string body, long deliveryCount) => _ = (body, deliveryCount);
    }

    public static class RouteParameter
    {
        [Function("RouteParameter")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{id}")] HttpRequest request, string id) => Results.Ok((request, id));
    }

    public static class PlainObject
    {
        [Function("PlainObject")]
        public static string Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => request.Path;
    }

    public static class HttpWithoutResult
    {
        [Function("HttpWithoutResult")]
        public static Task RunAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Task.FromResult(request);
    }

    public static class ResultWithoutHttp
    {
        [Function("ResultWithoutHttp")]
        public static IResult Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => Results.Ok(timer);
    }

    public static class NumberOutput
    {
        [Function("NumberOutput")]
        public static NumberOutputs Run([ServiceBusTrigger("q")] string body) => new() { Number = body.Length };
    }

    public static class TwoResults
    {
        [Function("TwoResults")]
        public static TwoResultOutputs Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new() { Message = request.Path };
    }

    public static class StringResult
    {
        [Function("StringResult")]
        public static StringResultOutputs Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new() { Message = request.Path };
    }

    public static class ValueTaskReturn
    {
        [Function("ValueTaskReturn")]
        public static ValueTask RunAsync([ServiceBusTrigger("q")] string body) => new(Task.FromResult(body));
    }

    public static class SameName
    {
        [Function("SameName")]
        public static void First([ServiceBusTrigger("q")] string body) => _ = body;

        [Function("samename")]
        public static void Second([ServiceBusTrigger("q")] string body) => _ = body;
    }

    public sealed class NumberOutputs
    {
        [ServiceBusOutput("q")]
        public int Number { get; init; }
    }

    public sealed class TwoResultOutputs
    {
        [ServiceBusOutput("q")]
        public string? Message { get; init; }

        [HttpResult]
        public IResult? First { get; init; }

        [HttpResult]
        public IResult? Second { get; init; }
    }

    public sealed class StringResultOutputs
    {
        [ServiceBusOutput("q")]
        public string? Message { get; init; }

        [HttpResult]
        public string? Result { get; init; }
    }
}
