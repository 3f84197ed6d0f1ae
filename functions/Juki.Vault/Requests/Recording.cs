using System.Collections.Concurrent;

namespace Juki.Vault.Requests;

/// <summary>The storage requests made while it was open, in order.</summary>
public sealed class Recording : IDisposable
{
    private readonly RequestRecorder _recorder;
    private readonly ConcurrentQueue<StorageRequest> _requests = new();

    internal Recording(RequestRecorder recorder) => _recorder = recorder;

    /// <summary>What was recorded so far.</summary>
    public IReadOnlyList<StorageRequest> Requests => [.. _requests];

    /// <inheritdoc />
    public void Dispose() => _recorder.Stop(this);

    internal void Add(StorageRequest request) => _requests.Enqueue(request);
}
