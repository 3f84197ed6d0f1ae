using Azure.Core;
using Azure.Core.Pipeline;
using Juki.Testing;

namespace Juki.Registry.Tests.Linking;

/// <summary>
/// Ends a process at its n-th call to storage or over the line, before it is sent or after it was answered: of what it still tries nothing leaves it, not even
/// an entry in its log.
/// </summary>
internal sealed class EndingPoint : HttpPipelinePolicy
{
    private int _calls;
    private int _at;
    private bool _afterwards;

    /// <summary>Calls seen since it was set.</summary>
    public int Calls => _calls;

    /// <summary>Sets the place: the number of the call, from 1; 0 for none.</summary>
    public void Set(int call, bool afterwards) => (_calls, _at, _afterwards) = (0, call, afterwards);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var call = Enter();
        await ProcessNextAsync(message, pipeline);
        Leave(call);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Every call of this project is asynchronous.");

    /// <summary>Puts the same point around the calls of an HTTP client.</summary>
    public DelegatingHandler Around(HttpMessageHandler inner) => new Handler(this) { InnerHandler = inner };

    private int Enter()
    {
        var call = Interlocked.Increment(ref _calls);
        return _at == 0 || call < _at || (call == _at && _afterwards) ? call : throw new CrashException();
    }

    private void Leave(int call)
    {
        if (_at > 0 && call >= _at)
            throw new CrashException();
    }

    private sealed class Handler(EndingPoint point) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var call = point.Enter();
            var response = await base.SendAsync(request, cancellationToken);
            point.Leave(call);
            return response;
        }
    }
}
