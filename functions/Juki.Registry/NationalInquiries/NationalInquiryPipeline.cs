using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Juki.Registry.NationalInquiries;

/// <summary>
/// How calls to the national server fail without making anybody wait: from the outside an overall limit, a limit on questions at once, few
/// repetitions, a circuit that opens on a dead server, and a limit on each call. One for the process, since the circuit is.
/// </summary>
public sealed class NationalInquiryPipeline(IOptions<NationalInquiryOptions> options, TimeProvider time)
{
    private const double FaultShare = 0.5;

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = Build(options.Value, time);

    /// <summary>Makes a call.</summary>
    /// <param name="call">Makes it once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The answer, which may say that the server can't.</returns>
    internal async Task<HttpResponseMessage> ExecuteAsync(Func<CancellationToken, ValueTask<HttpResponseMessage>> call, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(call, cancellationToken);

    /// <summary>Whether a failure is one of the pipeline, of which nothing may have been sent.</summary>
    internal static string? ReasonOf(Exception failure) => failure switch
    {
        BrokenCircuitException => "circuit open",
        RateLimiterRejectedException => "too many questions at once",
        TimeoutRejectedException => "no answer in time",
        HttpRequestException http => $"connection, {http.HttpRequestError}",
        _ => null,
    };

    private static ResiliencePipeline<HttpResponseMessage> Build(NationalInquiryOptions limits, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(limits.OverallLimit)
            .AddConcurrencyLimiter(limits.AtOnce, limits.Waiting);
        if (limits.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = attempt => ValueTask.FromResult(IsTransient(attempt.Outcome)),
                MaxRetryAttempts = limits.Retries,
                Delay = limits.RetryDelay,
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = call => ValueTask.FromResult(IsFault(call.Outcome)),
                FailureRatio = FaultShare,
                MinimumThroughput = limits.FaultsToOpen,
                SamplingDuration = limits.FaultWindow,
                BreakDuration = limits.OpenFor,
            })
            .AddTimeout(limits.CallLimit)
            .Build();
    }

    // A certificate that is not trusted now is not trusted a moment later.
    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) =>
        IsFault(outcome) && outcome.Exception is not HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    // An answer that is too large is an answer: the server is not dead.
    private static bool IsFault(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException failed } => failed.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded,
        { Exception: TimeoutRejectedException } => true,
        { Result.StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
        _ => false,
    };
}
