using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;
using Juki.Records.Files;
using Juki.Records.Municipalities;
using Juki.Records.Values;
using Juki.Registry.Forwarding;
using Juki.Registry.Messaging;
using Juki.Registry.People;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Testing.Memory;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests.Volume;

/// <summary>A simulated life served by the real server, each notice at its time; what waits for a settling time is released at its end.</summary>
internal sealed class ServedLife : IAsyncDisposable, IMunicipalReplies
{
    private readonly ConcurrentQueue<(string Municipality, string Body)> _replies = new();
    private readonly PriorityQueue<BlindToken, DateTimeOffset> _settling = new();
    private readonly TestMunicipalities _municipalities;
    private readonly FakeTimeProvider _time;
    private readonly RegisterFile _file;
    private readonly LifeOptions _options;
    private readonly bool _isSealed;
    private readonly RecordingNational _national = new();
    private ServerUnderTest _server = null!;

    private ServedLife(RegisterFile file, LifeOptions options, DateTimeOffset start, string keyFolder, bool isSealed)
    {
        _file = file;
        _options = options;
        _isSealed = isSealed;
        _time = new FakeTimeProvider(start);
        _municipalities = TestMunicipalities.Register(keyFolder, [.. MunicipalityTable.All.Where(m => m.HasServer).Select(m => m.Code.Value)]);
    }

    /// <summary>Serves a life to its end.</summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="life">The life.</param>
    /// <param name="held">Which deliveries are answered as held: their places are looked at when the settling time is over.</param>
    /// <param name="options">Its options.</param>
    /// <param name="connectionString">An emulator's; null for storage in memory and messages in the open.</param>
    /// <param name="keyFolder">Folder of keys.</param>
    /// <returns>The server after the last notice.</returns>
    public static async Task<ServedLife> RunAsync(
        RegisterFile file, LifeSimulation life, IReadOnlySet<int> held, LifeOptions options, string? connectionString, string keyFolder)
    {
        var served = new ServedLife(file, options, life.Notices[0].ArrivesAt, keyFolder, isSealed: connectionString is not null);
        served._server = await ServerUnderTest.StartAsync(new ServerParts(connectionString ?? "unused", keyFolder, served)
        {
            App = ServerParts.AppOf(file),
            National = served._national,
            Time = served._time,
            Storage = connectionString is null ? new MemoryStorage() : null,
            Envelope = connectionString is null ? new OpenEnvelope(file) : null,
            Settings = UnusedSettings.With(
                ("Messaging:MunicipalRegister", served._municipalities.RegisterFile),
                ("Updates:SettlingTime", options.SettlingTime.ToString()),
                ("Vault:KeyCacheLife", "1.00:00:00")),
        });
        foreach (var (delivery, notice) in life.Notices.Index())
            await served.DeliverAsync(notice, held.Contains(delivery));
        await served.SettleUntilAsync(served._time.GetUtcNow() + options.SettlingTime);
        return served;
    }

    public T Get<T>()
        where T : notnull => _server.Get<T>();

    /// <summary>Whoever a resident code finds, as the server has them.</summary>
    public async Task<ServedPerson> FindAsync(string residentCode)
    {
        Assert.True(ResidentCode.TryParse(residentCode, out var code));
        var place = await _server.Get<PersonLocator>().LocateAsync(await _server.Get<BlindIndex>().OfAsync(code, default), default);
        return ServedPerson.Of(await _server.Get<PersonStore>().ReadWholeAsync(place.Range.Person, default));
    }

    /// <summary>Has a person's changes forwarded, and gives what the national server got of them.</summary>
    public async Task<IReadOnlyList<JsonElement>> ForwardAsync(string residentCode)
    {
        Assert.True(ResidentCode.TryParse(residentCode, out var code));
        var before = _national.Bodies.Count;
        var place = await _server.Get<PersonLocator>().LocateAsync(await _server.Get<BlindIndex>().OfAsync(code, default), default);
        await _server.Get<Forwarder>().ForwardAsync(place.Range.Person, deliveryCount: 1, default);
        return [.. _national.Bodies.Skip(before)];
    }

    /// <summary>Every answer to a notice in the order of giving, in few words: outcome and failed checks.</summary>
    public async Task<ILookup<(string Sender, string Id), string>> AnswersAsync() =>
        (await RepliesAsync())
            .Select(reply => (reply.Municipality, Data: reply.Event.GetProperty("data")))
            .Select(reply => (
                Key: (reply.Municipality, reply.Data.GetProperty("noticeId").GetString()!),
                Text: Words(reply.Data.GetProperty("outcome").GetString()!, reply.Data.GetProperty("failures").EnumerateArray().Select(f => f.GetProperty("check").GetString()!))))
            .ToLookup(answer => answer.Key, answer => answer.Text);

    /// <summary>Every reply in the order of giving, opened.</summary>
    public async Task<IReadOnlyList<(string Municipality, JsonElement Event)>> RepliesAsync()
    {
        var keys = new Dictionary<string, ECParameters>();
        foreach (var quarter in Quarters())
        {
            if (await _server.Get<MessageKeys>().FindAsync($"{_file.Name}-{quarter}-sig", default) is { } key)
                keys[$"{_file.Name}-{quarter}-sig"] = key;
        }

        return [.. _replies.AsParallel().AsOrdered().Select(reply => (reply.Municipality, Open(reply.Municipality, reply.Body, keys)))];
    }

    /// <summary>How many notices were accepted with a warning.</summary>
    public async Task<int> WarnedAsync(string check) => (await RepliesAsync())
        .Select(reply => reply.Event.GetProperty("data"))
        .Where(data => data.GetProperty("outcome").GetString() == "accepted"
            && data.GetProperty("warnings").EnumerateArray().Any(warning => warning.GetProperty("check").GetString() == check))
        .Select(data => data.GetProperty("noticeId").GetString())
        .Distinct()
        .Count();

    public static string Words(string outcome, IEnumerable<string> failed) =>
        $"{outcome} {string.Join(' ', failed.Distinct().Order(StringComparer.Ordinal))}".Trim();

    public Task SendAsync(string municipalityCode, string messageId, string body, CancellationToken cancellationToken)
    {
        _replies.Enqueue((municipalityCode, body));
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _national.Dispose();
    }

    private async Task DeliverAsync(SimulatedNotice notice, bool isHeld)
    {
        await SettleUntilAsync(notice.ArrivesAt);
        await _server.Get<UpdateProcessor>().ApplyAsync(await SealAsync(notice), deliveryCount: 1, default);
        if (isHeld && CodeOf(notice) is { } code)
            _settling.Enqueue(await _server.Get<BlindIndex>().OfAsync(code, default), notice.ArrivesAt + _options.SettlingTime);
    }

    private async Task<string> SealAsync(SimulatedNotice notice)
    {
        var data = TestMunicipalities.Event(notice.Sender, notice.Data, notice.Id, notice.Time, notice.Type, sequence: notice.Sequence);
        if (!_isSealed)
            return OpenEnvelope.Write(notice.Sender, data.ToJsonString());
        var (keyId, key) = await _server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, default);
        return _municipalities.Seal(notice.Sender, data, keyId, key);
    }

    private async Task SettleUntilAsync(DateTimeOffset now)
    {
        while (_settling.TryPeek(out var code, out var due) && due <= now)
        {
            _settling.Dequeue();
            Advance(due);

            // A code change may have moved it meanwhile.
            var place = (await _server.Get<PersonLocator>().LocateAsync(code, default)).Range.Person;
            if (await _server.Get<MarkerBoard>().ReadAsync(place, default) is { Work.ReleaseAt: { } release } marker && release <= due)
                await _server.Get<PersonWork>().ReleaseAsync(marker, default);
        }

        Advance(now);
    }

    private JsonElement Open(string municipality, string body, Dictionary<string, ECParameters> keys) =>
        _isSealed ? _municipalities.OpenReply(municipality, body, id => keys[id]) : JsonDocument.Parse(body).RootElement;

    private static ResidentCode? CodeOf(SimulatedNotice notice)
    {
        var code = TextOf(notice, "formerResidentCode") is { Length: > 0 } former ? former : TextOf(notice, "residentCode");
        return ResidentCode.TryParse(code, out var parsed) ? parsed : null;
    }

    private static string? TextOf(SimulatedNotice notice, string member) =>
        notice.Data[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private void Advance(DateTimeOffset to)
    {
        if (to > _time.GetUtcNow())
            _time.SetUtcNow(to);
    }

    private IEnumerable<string> Quarters() =>
        from year in Enumerable.Range(_options.Today.Year - _options.Years - 2, _options.Years + 4)
        from quarter in Enumerable.Range(1, 4)
        select $"{year}q{quarter}";
}
