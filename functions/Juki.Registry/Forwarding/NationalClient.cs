using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Juki.Registry.Forwarding;

/// <summary>Sends changes to the national server over a mutually authenticated connection (U6).</summary>
public sealed class NationalClient(HttpClient http, IOptions<ForwardingOptions> options, TimeProvider time)
{
    /// <summary>What an acknowledgement may say.</summary>
    internal static IReadOnlyList<string> Acknowledged { get; } = ["applied", "duplicate"];

    private readonly ResiliencePipeline _retry = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<NationalUnavailableException>(),
            MaxRetryAttempts = Math.Max(1, options.Value.Retries),
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.Value.RetryDelay,
        })
        .Build();

    /// <summary>Sends one change and waits for its acknowledgement.</summary>
    /// <param name="update">The change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the national server has it.</returns>
    /// <exception cref="NationalUnavailableException">No usable answer after the retries.</exception>
    /// <exception cref="NationalRefusedException">The national server refused it.</exception>
    internal async Task SendAsync(NationalUpdate update, CancellationToken cancellationToken) =>
        await _retry.ExecuteAsync(async token => await SendOnceAsync(update, token), cancellationToken);

    private async Task SendOnceAsync(NationalUpdate update, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.PostAsJsonAsync(
                new Uri("updates", UriKind.Relative), update.Members, JsonSerializerOptions.Web, either.Token);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict)
                throw new NationalRefusedException((int)response.StatusCode);
            if (!response.IsSuccessStatusCode)
                throw new NationalUnavailableException($"status {(int)response.StatusCode}");
            var answer = await response.Content.ReadFromJsonAsync<Acknowledgement>(JsonSerializerOptions.Web, either.Token);
            if (answer?.Id != update.Id || !Acknowledged.Contains(answer.Status))
                throw new NationalUnavailableException("acknowledgement of something else");
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException)
        {
            throw new NationalUnavailableException(failed is JsonException ? "no JSON" : "connection", failed);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NationalUnavailableException("no answer in time", late);
        }
    }

    private sealed record Acknowledgement(string? Id, string? Status);
}
