using System.Net;
using System.Net.Http.Json;
using Juki.LocalHost.Functions;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Queues;
using Juki.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Tests.Functions;

public class HttpFunctionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_function_answers_below_the_route_prefix_with_its_IResult()
    {
        using var app = NewApp();
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        using var answer = await client.PostAsync(new Uri("api/people/42/echo", UriKind.Relative), new StringContent("hello"));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("42 hello", await answer.Content.ReadFromJsonAsync<string>());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("GET", "api/people/42/echo", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "people/42/echo", HttpStatusCode.NotFound)]
    [InlineData("PUT", "api/AnyMethod", HttpStatusCode.OK)]
    [InlineData("GET", "api/AnyMethod", HttpStatusCode.OK)]
    [InlineData("GET", "api/other", HttpStatusCode.NotFound)]
    public async Task Only_the_declared_methods_and_routes_answer(string method, string path, HttpStatusCode expected)
    {
        using var app = NewApp();
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        using var answer = await client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "people/1/echo")]
    [InlineData("v2/api", "v2/api/people/1/echo")]
    public async Task The_route_prefix_is_that_of_host_json(string prefix, string path)
    {
        using var app = new TestApp(azurite, typeof(EchoFunctions)) { Limits = new HostLimits { RoutePrefix = prefix } };
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), new StringContent("x"));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task An_unhandled_exception_is_an_empty_500()
    {
        using var app = NewApp();
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        using var answer = await client.GetAsync(new Uri("api/fail", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.False(answer.Headers.Contains("X-Half-Made"));
    }

    [Theory]
    [InlineData(10, false, HttpStatusCode.Accepted)]
    [InlineData(11, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(11, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_over_the_limit_is_refused(int length, bool chunked, HttpStatusCode expected)
    {
        using var app = NewApp();
        app.Settings[HostLimits.BodySizeSetting] = "10";
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/people/1/echo", UriKind.Relative)) { Content = new StringContent(new string('x', length)) };
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Messages_are_on_their_queue_before_the_answer_is_given()
    {
        using var app = NewApp();
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        using var answer = await client.PostAsync(new Uri("api/send", UriKind.Relative), content: null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("sent POST", Assert.Single(await app.Output.ReceiveAsync(LocalQueue.MaxBatch, CancellationToken.None)).Body);
    }

    [Fact]
    public async Task Each_request_has_a_scope_of_its_own_that_is_closed_after_it()
    {
        using var app = NewApp();
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        using var first = await client.GetAsync(new Uri("api/fail", UriKind.Relative));
        using var second = await client.GetAsync(new Uri("api/fail", UriKind.Relative));

        await WaitUntil.TrueAsync("both scopes are closed", () => app.Probe.Scopes.Count == 4);
        Assert.Equal(2, app.Probe.Scopes.Select(scope => scope.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public async Task A_client_that_leaves_cancels_its_function()
    {
        using var app = NewApp();
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var leave = new CancellationTokenSource();

        var request = client.GetAsync(new Uri("api/wait", UriKind.Relative), leave.Token);
        await WaitUntil.TrueAsync("the function waits", () => app.Probe.MostAtOnce == 1);
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await WaitUntil.TrueAsync("the function was cancelled", () => app.Probe.Seen.Contains("cancelled"));
    }

    [Fact]
    public async Task A_stop_cancels_the_requests_under_way()
    {
        using var app = NewApp();
        var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        var request = client.GetAsync(new Uri("api/wait", UriKind.Relative));
        await WaitUntil.TrueAsync("the function waits", () => app.Probe.MostAtOnce == 1);
        await host.DisposeAsync();

        using var answer = await request;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("cancelled", app.Probe.Seen);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var app = NewApp();
        await using var first = await app.StartAsync();

        var error = await Assert.ThrowsAsync<PortTakenException>(() => app.StartAsync(first.BaseAddress.Port));

        Assert.Contains($"Port {first.BaseAddress.Port} ", error.Message, StringComparison.Ordinal);
    }

    private TestApp NewApp() => new(azurite, typeof(EchoFunctions));

    public sealed class EchoFunctions(Probe probe, ProbeScope scope)
    {
        [Function("Echo")]
        public async Task<IResult> EchoAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "people/{id}/echo")] HttpRequest request, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(request.Body);
            var body = await reader.ReadToEndAsync(cancellationToken);
            return Results.Json($"{request.RouteValues["id"]} {body}", statusCode: StatusCodes.Status202Accepted);
        }

        [Function("AnyMethod")]
        public static IResult AnyMethod([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => TypedResults.Ok(request.Method);

        [Function("Fail")]
        public IResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail")] HttpRequest request)
        {
            Assert.NotNull(scope);
            request.HttpContext.Response.Headers["X-Half-Made"] = "1";
            throw new InvalidTimeZoneException("must not be seen outside");
        }

        [Function("Send")]
        public static Answer Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "send")] HttpRequest request) => new() { Result = Results.NoContent(), Message = $"sent {request.Method}" };

        [Function("Wait")]
        public async Task<IResult> WaitAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request, CancellationToken cancellationToken)
        {
            try
            {
                await probe.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                probe.Seen.Enqueue("cancelled");
                throw;
            }

            return Results.Ok(request.Method);
        }
    }

    public sealed class Answer
    {
        [HttpResult]
        public required IResult Result { get; init; }

        [ServiceBusOutput("%OutQueue%", Connection = "Queues")]
        public string? Message { get; init; }
    }
}
