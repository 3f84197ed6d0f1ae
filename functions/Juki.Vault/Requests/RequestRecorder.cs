using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Juki.Vault.Requests;

/// <summary>A pipeline policy that tells every open <see cref="Recording"/> of each storage request (V3).</summary>
public sealed class RequestRecorder : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<Recording, byte> _open = new();

    /// <summary>Starts to record; dispose to stop.</summary>
    /// <returns>The recording, which fills as requests are made.</returns>
    public Recording Start()
    {
        var recording = new Recording(this);
        _open[recording] = 0;
        return recording;
    }

    /// <inheritdoc />
    public override void OnSendingRequest(HttpMessage message)
    {
        if (_open.IsEmpty)
            return;
        var request = new StorageRequest(message.Request.Method.Method, ResourceOf(message.Request.Uri.ToUri()));
        foreach (var recording in _open.Keys)
            recording.Add(request);
    }

    internal void Stop(Recording recording) => _open.TryRemove(recording, out _);

    // Azurite puts the account in front of the path; a table's keys follow its name in parentheses.
    private static string ResourceOf(Uri uri)
    {
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = uri.IsLoopback ? 1 : 0;
        return segments.Length <= first ? "" : segments[first].Split('(')[0];
    }
}
