using System.Diagnostics.CodeAnalysis;
using Juki.Registry.Http;
using Juki.Vault.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Health;

/// <summary>Tells whether the server can work: the vault and each storage area, probed live at most every few seconds.</summary>
public sealed class HealthCheck(VaultProbe vault, StorageProbe storage, TimeProvider time, ILogger<HealthCheck> log) : IDisposable
{
    // Anyone may ask; a probe is a few calls, so answers are shared for a while [P].
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _probing = new(1, 1);
    private (DateTimeOffset At, IReadOnlyList<PartHealth> Parts)? _last;

    /// <summary>Answers one request: 200 when every part is healthy, 503 otherwise.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer: each part with its state, nothing else.</returns>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parts = await CheckAsync(cancellationToken);
        var healthy = parts.All(p => p.State == HealthState.Healthy);
        return ApiAnswer.Ok(
            new
            {
                status = healthy ? "healthy" : "unhealthy",
                parts = parts.ToDictionary(p => p.Part, p => p.State.ToString().ToLowerInvariant(), StringComparer.Ordinal),
            },
            CorrelationId.Of(request),
            healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Probes every part, or gives the last answer while it is fresh.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The parts.</returns>
    public async Task<IReadOnlyList<PartHealth>> CheckAsync(CancellationToken cancellationToken)
    {
        await _probing.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || last.At + Life <= time.GetUtcNow())
                _last = (time.GetUtcNow(), await ProbeAllAsync(cancellationToken));
            return _last.Value.Parts;
        }
        finally
        {
            _probing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _probing.Dispose();

    private Task<PartHealth[]> ProbeAllAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        ProbeAsync("vault", vault.ProbeAsync, cancellationToken),
        .. Enum.GetValues<StorageArea>().Select(area =>
            ProbeAsync($"storage-{area.ToString().ToLowerInvariant()}", token => ProbeAsync(area, token), cancellationToken)),
    ]);

    private async Task<HealthState> ProbeAsync(StorageArea area, CancellationToken cancellationToken) =>
        await storage.AnswersAsync(area, cancellationToken) ? HealthState.Healthy : HealthState.Failing;

    [SuppressMessage("Design", "CA1031", Justification = "A probe that fails in an unforeseen way is unknown, and unknown is not healthy.")]
    private async Task<PartHealth> ProbeAsync(string part, Func<CancellationToken, Task<HealthState>> probe, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var state = await probe(either.Token);
            if (state != HealthState.Healthy)
                log.PartUnhealthy(part, state.ToString(), reason: null);
            return new PartHealth(part, state);
        }
        catch (Exception unforeseen) when (!cancellationToken.IsCancellationRequested)
        {
            log.PartUnhealthy(part, nameof(HealthState.Unknown), unforeseen);
            return new PartHealth(part, HealthState.Unknown);
        }
    }
}
