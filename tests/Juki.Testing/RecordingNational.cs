using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Juki.Testing;

/// <summary>A change as the national server received it.</summary>
public sealed record NationalChange(string Id, long SequenceNumber, string ResidentCode, string Address, bool IsResend);

/// <summary>Takes changes in place of the national server, in order; the real connection is tested with the stand-in over mutual TLS.</summary>
public sealed class RecordingNational : HttpMessageHandler
{
    private readonly ConcurrentQueue<NationalChange> _received = new();
    private readonly ConcurrentQueue<JsonElement> _bodies = new();
    private readonly ConcurrentDictionary<string, byte> _ids = new();

    /// <summary>What arrived, resends included.</summary>
    public IReadOnlyList<NationalChange> Received => [.. _received];

    /// <summary>The same as it came.</summary>
    public IReadOnlyList<JsonElement> Bodies => [.. _bodies];

    /// <summary>Makes an answer in place of the acknowledgement; null where the change is taken.</summary>
    public Func<HttpResponseMessage?> Fault { get; set; } = () => null;

    /// <summary>What happens while a change is on its way.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>What arrived of one person.</summary>
    public IReadOnlyList<NationalChange> Of(SyntheticPerson person) => [.. _received.Where(r => r.ResidentCode == person.ResidentCode)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Meanwhile();
        if (Fault() is { } fault)
            return fault;
        var change = await request.Content!.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var id = change.GetProperty("id").GetString()!;
        var first = _ids.TryAdd(id, 0);
        _bodies.Enqueue(change);
        _received.Enqueue(new NationalChange(
            id,
            (change.TryGetProperty("sequenceNumber", out var number) ? number : change.GetProperty("sequence")).GetInt64(),
            change.GetProperty("residentCode").GetString()!,
            change.GetProperty("address").GetString()!,
            !first));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { id, status = first ? "applied" : "duplicate" }) };
    }
}
