using System.Collections.Concurrent;
using System.Text.Json;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;

namespace Juki.Testing;

/// <summary>A municipality's answer as a test reads it.</summary>
public sealed record TestReply(string Municipality, string MessageId, string NoticeId, string Outcome, IReadOnlyList<string> Checks, IReadOnlyList<string> Warnings)
{
    /// <summary>Names of the items that the failures are about.</summary>
    public IReadOnlyList<string> ItemNames { get; init; } = [];
}

/// <summary>Takes replies in place of the municipalities' queues, still sealed.</summary>
public sealed class RecordingReplies : IMunicipalReplies
{
    private readonly ConcurrentQueue<(string Municipality, string MessageId, string Body)> _sealed = new();

    // Each is opened once, however often a test asks what has come so far.
    private readonly ConcurrentDictionary<string, JsonElement> _opened = new(StringComparer.Ordinal);

    /// <summary>Whether they come in the open (<see cref="OpenEnvelope"/>).</summary>
    public bool InTheOpen { get; init; }

    /// <summary>What keeps the queues from taking anything; null while nothing does.</summary>
    public Exception? Fault { get; set; }

    public Task SendAsync(string municipalityCode, string messageId, string body, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
            return Task.FromException(fault);
        _sealed.Enqueue((municipalityCode, messageId, body));
        return Task.CompletedTask;
    }

    /// <summary>Ids of the replies so far, in their order.</summary>
    public IReadOnlyList<string> MessageIds => [.. _sealed.Select(r => r.MessageId)];

    /// <summary>The replies as they were sent.</summary>
    public IReadOnlyList<string> Bodies => [.. _sealed.Select(r => r.Body)];

    /// <summary>Opens one message, of whatever type, with its municipality's key.</summary>
    public async Task<IReadOnlyList<(string Municipality, JsonElement Content)>> OpenAsync(string messageId, TestMunicipalities municipalities, MessageKeys serverKeys)
    {
        var (_, signing) = await serverKeys.CurrentAsync(MessageKeyUse.Sig, CancellationToken.None);
        return [.. _sealed.Where(r => r.MessageId == messageId).Select(r => (r.Municipality, municipalities.OpenReply(r.Municipality, r.Body, signing)))];
    }

    /// <summary>Opens the replies that have come so far with the municipalities' keys; other messages lie between them.</summary>
    public async Task<IReadOnlyList<TestReply>> OpenAsync(TestMunicipalities municipalities, MessageKeys serverKeys)
    {
        var (_, signing) = await serverKeys.CurrentAsync(MessageKeyUse.Sig, CancellationToken.None);
        return
        [
            .. _sealed.Select(r => (r.Municipality, r.MessageId, Content: Open(r.Municipality, r.Body)))
                .Where(r => r.Content.GetProperty("type").GetString()!.EndsWith("." + KnownEvents.Reply, StringComparison.Ordinal))
                .Select(r => Read(r.Municipality, r.MessageId, r.Content)),
        ];

        JsonElement Open(string municipality, string body) =>
            InTheOpen ? JsonDocument.Parse(body).RootElement : _opened.GetOrAdd(body, unopened => municipalities.OpenReply(municipality, unopened, signing));
    }

    /// <summary>Opens the last one; those before it may have been signed with the key of a former quarter.</summary>
    public async Task<TestReply> OpenLastAsync(TestMunicipalities municipalities, MessageKeys serverKeys)
    {
        var (_, signing) = await serverKeys.CurrentAsync(MessageKeyUse.Sig, CancellationToken.None);
        var (municipality, messageId, body) = _sealed.Last();
        return Read(municipality, messageId, municipalities.OpenReply(municipality, body, signing));
    }

    private static TestReply Read(string municipality, string messageId, JsonElement reply)
    {
        var data = reply.GetProperty("data");
        return new TestReply(
            municipality,
            messageId,
            data.GetProperty("noticeId").GetString()!,
            data.GetProperty("outcome").GetString()!,
            [.. data.GetProperty("failures").EnumerateArray().Select(f => f.GetProperty("check").GetString()!)],
            [.. data.GetProperty("warnings").EnumerateArray().Select(f => f.GetProperty("check").GetString()!)])
        {
            ItemNames = [.. data.GetProperty("failures").EnumerateArray().SelectMany(f => f.GetProperty("names").EnumerateArray()).Select(name => name.GetString()!)],
        };
    }
}
