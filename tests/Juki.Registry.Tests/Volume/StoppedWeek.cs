using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.People;
using Juki.Registry.Quarantining;
using Juki.Registry.Stops;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Testing.Memory;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests.Volume;

/// <summary>
/// A municipality that is stopped for a week and sends as it always did: a person's next notice comes when all the others have had their
/// turn. Messages that can't be opened lie between them.
/// </summary>
internal sealed class StoppedWeek : IAsyncDisposable, IMunicipalReplies
{
    private const string Municipality = "122033";

    // As long as a notice is once it is signed and encrypted.
    private const int MessageLength = 3_000;

    // All notices take this long to apply on the clock that the test moves: five runs of eight minutes and a rest.
    private static readonly TimeSpan ReleaseTakes = TimeSpan.FromMinutes(42);

    private readonly List<long> _memory = [];
    private readonly TestMunicipalities _municipalities;
    private readonly FakeTimeProvider _time;
    private readonly MemoryStorage _storage = new();
    private readonly Random _random = new(1);
    private readonly int _noticesEach;
    private readonly int _unreadableEach;
    private readonly int _sampleEvery;
    private ServerUnderTest _server = null!;
    private int _answered;

    private StoppedWeek(int people, int noticesEach, int unreadable, int samples, string keyFolder)
    {
        People = [.. Enumerable.Range(0, people).Select(_ => SyntheticPerson.New())];
        (_noticesEach, _unreadableEach) = (noticesEach, unreadable / noticesEach);
        _sampleEvery = people * noticesEach / samples;
        _time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 0, 0, 0, JapanTime.Offset));
        _municipalities = TestMunicipalities.Register(keyFolder, Municipality);
    }

    /// <summary>Bytes on the heap beside the stored rows: when the release began, and as it went on.</summary>
    public IReadOnlyList<long> Memory => _memory;

    public IReadOnlyList<SyntheticPerson> People { get; }

    public static async Task<StoppedWeek> StartAsync(int people, int noticesEach, int unreadable, int samples, string keyFolder)
    {
        var week = new StoppedWeek(people, noticesEach, unreadable, samples, keyFolder);
        week._server = await ServerUnderTest.StartAsync(new ServerParts("unused", keyFolder, week)
        {
            Time = week._time,
            Storage = week._storage,
            Envelope = new OpenEnvelope(RegisterFile.Juki),
            Settings = UnusedSettings.With(
                ("Messaging:MunicipalRegister", week._municipalities.RegisterFile),
                ("Vault:KeyCacheLife", "1.00:00:00")),
        });
        return week;
    }

    /// <summary>Sends all notices while the municipality is stopped.</summary>
    public async Task SetAsideAsync()
    {
        _municipalities.Stop(Municipality);
        foreach (var number in Enumerable.Range(1, _noticesEach))
        {
            await Parallel.ForAsync(0, People.Count, async (person, cancellationToken) =>
            {
                var notice = TestMunicipalities.Event(Municipality, Notice(People[person], number), IdOf(person, number), _time.GetUtcNow());
                var body = OpenEnvelope.Write(Municipality, notice.ToJsonString().PadRight(MessageLength));
                await _server.Get<UpdateProcessor>().ApplyAsync(body, deliveryCount: 1, cancellationToken);
            });
            for (var i = 0; i < _unreadableEach; i++)
                await _server.Get<Backlog>().KeepAsync(Municipality, Unreadable(), default);
            _time.Advance(TimeSpan.FromDays(7) / _noticesEach);
        }

        _municipalities.Stop();
    }

    /// <summary>Releases what waits, run after run as the timer does.</summary>
    /// <returns>How many people each run served.</returns>
    public async Task<IReadOnlyList<int>> ReleaseAsync()
    {
        var served = new List<int>();
        Sample();
        while (await _server.Get<Backlog>().MunicipalitiesAsync(default).AnyAsync())
        {
            served.Add((await _server.Get<BacklogRelease>().RunAsync(default)).Count);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        return served;
    }

    /// <summary>How many different messages lie in quarantine.</summary>
    public async Task<int> QuarantinedAsync()
    {
        var hashes = new HashSet<string>();
        foreach (var day in Days())
            hashes.UnionWith((await _server.Get<Quarantine>().ListAsync(day, default)).Select(message => message.Hash));
        return hashes.Count;
    }

    /// <summary>Outcomes of a person's notices in the order of answering, each with its number.</summary>
    public async Task<ILookup<int, (int Number, string Outcome)>> AnswersAsync()
    {
        var sent = await _server.Get<ExchangeLog>().ListAsync(Days()[0], Days()[^1], Municipality, default)
            .Where(entry => entry.Kind == ExchangeKind.ReplySent)
            .ToListAsync();
        return sent.OrderBy(entry => entry.At).Select(entry => (Place: PlaceOf(entry.MessageId), entry.Outcome))
            .ToLookup(answer => answer.Place.Person, answer => (answer.Place.Number, answer.Outcome));
    }

    public async Task<PersonBody> FindAsync(SyntheticPerson person) =>
        (await _server.Get<PersonLocator>().LocateAsync(await _server.Get<BlindIndex>().OfAsync(person.Code, default), default)).Body;

    public static string AddressAfter(int number) => $"市川市八幡{number}丁目{number}番{number}号";

    public Task SendAsync(string municipalityCode, string messageId, string body, CancellationToken cancellationToken)
    {
        _time.Advance(ReleaseTakes / (People.Count * _noticesEach));
        if (++_answered % _sampleEvery == 0)
            Sample();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Sample()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        _memory.Add(GC.GetTotalMemory(forceFullCollection: false) - _storage.Bytes);
    }

    private IReadOnlyList<DateOnly> Days()
    {
        var last = JapanTime.DateOf(_time.GetUtcNow());
        return [last.AddDays(-1), last];
    }

    private string Unreadable()
    {
        var bytes = new byte[MessageLength * 3 / 4];
        _random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static JsonObject Notice(SyntheticPerson person, int number) =>
        number == 1 ? person.MoveIn(number, AddressAfter(number)) : person.MoveWithin(number, AddressAfter(number));

    private static string IdOf(int person, int number) => string.Create(CultureInfo.InvariantCulture, $"{person:D8}-0000-4000-8000-{number:D12}");

    private static (int Person, int Number) PlaceOf(string id) =>
        (int.Parse(id.AsSpan(0, 8), CultureInfo.InvariantCulture), int.Parse(id.AsSpan(id.Length - 12), CultureInfo.InvariantCulture));
}
