using Azure.Core;
using Azure.Core.Pipeline;

namespace Juki.Testing;

/// <summary>The process ends here, as far as the code under test can tell.</summary>
public sealed class CrashException() : Exception("The process was made to end here.");

/// <summary>
/// Ends the work at the n-th call to storage or the national server, before it is sent or after it was answered, so that a test can
/// walk through every place between two calls.
/// </summary>
public sealed class CrashPoint : HttpPipelinePolicy
{
    private int _calls;
    private int _at;
    private bool _afterwards;

    /// <summary>Calls seen since it was set.</summary>
    public int Calls => _calls;

    /// <summary>Sets the place: the number of the call, from 1; 0 for none.</summary>
    public void Set(int call, bool afterwards)
    {
        _calls = 0;
        _at = call;
        _afterwards = afterwards;
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var here = Interlocked.Increment(ref _calls) == _at;
        if (here && !_afterwards)
            throw new CrashException();
        await ProcessNextAsync(message, pipeline);
        if (here)
            throw new CrashException();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Every call of this project is asynchronous.");

    /// <summary>Puts the same crash point around the calls of an HTTP client.</summary>
    public DelegatingHandler Around(HttpMessageHandler inner) => new Handler(this) { InnerHandler = inner };

    private sealed class Handler(CrashPoint point) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var here = Interlocked.Increment(ref point._calls) == point._at;
            if (here && !point._afterwards)
                throw new CrashException();
            var response = await base.SendAsync(request, cancellationToken);
            return here ? throw new CrashException() : response;
        }
    }
}
