using Juki.LocalHost.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Functions;

/// <summary>What one run of a function is given; exactly one of the first three is there.</summary>
/// <param name="Request">The HTTP request.</param>
/// <param name="Message">The queue message.</param>
/// <param name="Timer">The timer's state.</param>
internal sealed record Invocation(HttpRequest? Request = null, LocalMessage? Message = null, TimerInfo? Timer = null)
{
    /// <summary>Cancelled when the app stops, the time limit is reached or the HTTP client goes away.</summary>
    public CancellationToken CancellationToken { get; init; }
}
