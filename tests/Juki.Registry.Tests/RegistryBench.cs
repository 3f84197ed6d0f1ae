using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Registry.Exchanges;
using Juki.Registry.Forwarding;
using Juki.Registry.Messaging;
using Juki.Registry.People;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Testing.Memory;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Requests;
using Juki.Vault.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests;

/// <summary>One server on the real emulator, with municipalities that seal notices for it and a national server that takes its changes.</summary>
internal sealed class RegistryBench : IAsyncDisposable
{
    public const string Ichikawa = "122033";
    public const string Funabashi = "122041";
    public const string Chiba = "121002";

    private RegistryBench(ServerUnderTest server, TestMunicipalities municipalities, RecordingReplies replies, RecordingNational national, FakeTimeProvider time)
    {
        Server = server;
        Municipalities = municipalities;
        SealedReplies = replies;
        National = national;
        Time = time;
    }

    public ServerUnderTest Server { get; }

    public TestMunicipalities Municipalities { get; }

    public RecordingReplies SealedReplies { get; }

    public RecordingNational National { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>The file that the server keeps.</summary>
    public RegisterFile Register { get; private init; } = RegisterFile.Juki;

    public CrashPoint Crash { get; private init; } = new();

    public PausePoint Pause { get; private init; } = new();

    public StorageCalls Calls { get; private init; } = new();

    public UpdateProcessor Updates => Server.Get<UpdateProcessor>();

    public static Task<RegistryBench> StartAsync(AzuriteFixture azurite, params IReadOnlyList<(string Name, string Value)> settings) =>
        StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow, settings);

    /// <summary>A bench with other municipalities than the usual three.</summary>
    public static Task<RegistryBench> StartAsync(AzuriteFixture azurite, IReadOnlyList<string> municipalities) =>
        StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow, TestMunicipalities.Register(azurite.KeyFolder, municipalities), storage: null, logs: null, []);

    /// <summary>The same on a storage in which nobody else may live.</summary>
    public static Task<RegistryBench> StartAsync(OwnAzurite azurite, IReadOnlyList<string> municipalities) =>
        StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow, TestMunicipalities.Register(azurite.KeyFolder, municipalities), storage: null, logs: null, []);

    /// <summary>A bench with its tables in memory and its messages in the open, for sizes that the emulator can't hold.</summary>
    public static Task<RegistryBench> StartInMemoryAsync(string keyFolder, RegisterFile? register = null) =>
        StartAsync("unused", keyFolder, DateTimeOffset.UtcNow, Usual(keyFolder), new MemoryStorage(), logs: null, [], register);

    /// <summary>A bench of a file's server, each on an account and with keys of its own.</summary>
    public static Task<RegistryBench> StartAsync(AzuriteFixture azurite, RegisterFile register, IReadOnlyList<(string Name, string Value)> settings)
    {
        var keys = Path.Combine(azurite.KeyFolder, register.Name);
        return StartAsync(azurite.SecondConnectionString, keys, DateTimeOffset.UtcNow, Usual(keys), storage: null, logs: null, settings, register);
    }

    /// <summary>A bench on a storage and with keys of its own, at a time of its own.</summary>
    public static Task<RegistryBench> StartAsync(
        string connectionString, string keyFolder, DateTimeOffset now, params IReadOnlyList<(string Name, string Value)> settings) =>
        StartAsync(connectionString, keyFolder, now, Usual(keyFolder), storage: null, logs: null, settings);

    /// <summary>A bench whose log is kept.</summary>
    public static Task<RegistryBench> StartAsync(AzuriteFixture azurite, ILoggerProvider logs) =>
        StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow, Usual(azurite.KeyFolder), storage: null, logs, []);

    private static TestMunicipalities Usual(string keyFolder) => TestMunicipalities.Register(keyFolder, Ichikawa, Funabashi, Chiba);

    private static async Task<RegistryBench> StartAsync(
        string connectionString,
        string keyFolder,
        DateTimeOffset now,
        TestMunicipalities municipalities,
        IStorageAccounts? storage,
        ILoggerProvider? logs,
        IReadOnlyList<(string Name, string Value)> settings,
        RegisterFile? register = null)
    {
        register ??= RegisterFile.Juki;
        var replies = new RecordingReplies { InTheOpen = storage is not null };
        var national = new RecordingNational();
        var time = new FakeTimeProvider(now);
        var crash = new CrashPoint();
        var (calls, pause) = (new StorageCalls(), new PausePoint());
        var server = await ServerUnderTest.StartAsync(new ServerParts(connectionString, keyFolder, replies)
        {
            App = ServerParts.AppOf(register),
            Time = time,
            Storage = storage,
            Envelope = storage is null ? null : new OpenEnvelope(register),
            Policies = [crash, pause, calls],
            National = crash.Around(national),
            Logs = logs,
            Settings = UnusedSettings.With([("Messaging:MunicipalRegister", municipalities.RegisterFile), .. settings]),
        });
        return new RegistryBench(server, municipalities, replies, national, time) { Register = register, Crash = crash, Calls = calls, Pause = pause };
    }

    /// <summary>Seals a notice of a municipality to this server.</summary>
    public async Task<string> SealAsync(
        JsonObject data, string municipality = Ichikawa, string? id = null, DateTimeOffset? time = null, string type = KnownEvents.Update, string? sequence = null)
    {
        var message = TestMunicipalities.Event(municipality, data, id, time ?? Time.GetUtcNow(), type, Register, sequence);
        if (SealedReplies.InTheOpen)
            return OpenEnvelope.Write(municipality, message.ToJsonString());
        var (keyId, key) = await Server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, default);
        return Municipalities.Seal(municipality, message, keyId, key);
    }

    /// <summary>Delivers a void once and gives the replies that this delivery made.</summary>
    public async Task<IReadOnlyList<TestReply>> VoidAsync(JsonObject data, string municipality = Ichikawa, string? id = null) =>
        await DeliverAsync(await SealAsync(data, municipality, id, type: KnownEvents.Void));

    /// <summary>Delivers a notice once and gives the replies that this delivery made.</summary>
    public async Task<IReadOnlyList<TestReply>> SendAsync(JsonObject data, string municipality = Ichikawa, string? id = null, DateTimeOffset? time = null) =>
        await DeliverAsync(await SealAsync(data, municipality, id, time));

    /// <summary>The same of a notice whose number may stand in its envelope.</summary>
    public async Task<IReadOnlyList<TestReply>> SendAsync(TestNotice notice) => await DeliverAsync(await SealAsync(notice));

    /// <summary>Seals a notice whose number may stand in its envelope.</summary>
    public Task<string> SealAsync(TestNotice notice) => SealAsync(notice.Data, sequence: notice.Sequence);

    public async Task<IReadOnlyList<TestReply>> DeliverAsync(string body, int deliveryCount = 1)
    {
        var before = (await RepliesAsync()).Count;
        await Updates.ApplyAsync(body, deliveryCount, default);
        return [.. (await RepliesAsync()).Skip(before)];
    }

    public Task<IReadOnlyList<TestReply>> RepliesAsync() => SealedReplies.OpenAsync(Municipalities, Server.Get<MessageKeys>());

    public async Task<BlindToken> TokenAsync(SyntheticPerson person) => await Server.Get<BlindIndex>().OfAsync(person.Code, default);

    public async Task<PersonRange> RangeAsync(SyntheticPerson person) =>
        await Server.Get<PersonStore>().ReadAsync(await TokenAsync(person), default);

    /// <summary>Where a person is found by a code, whichever of theirs it is.</summary>
    public async Task<PersonBody> FindAsync(SyntheticPerson person) =>
        (await Server.Get<PersonLocator>().LocateAsync(await TokenAsync(person), default)).Body;

    public async Task<PersonBody> BodyAsync(SyntheticPerson person) => PersonBody.Unpack((await RangeAsync(person)).Body);

    public async Task ForwardAsync(SyntheticPerson person, int deliveryCount = 1) =>
        await Server.Get<Forwarder>().ForwardAsync(await TokenAsync(person), deliveryCount, default);

    public async Task<Marker?> MarkerAsync(SyntheticPerson person) =>
        await Server.Get<MarkerBoard>().ReadAsync(await TokenAsync(person), default);

    /// <summary>Does what the sweep of held notices would do for one person; other tests' people lie beside it.</summary>
    /// <returns>Whether it had come to the person at all.</returns>
    public async Task<bool> SweepAsync(SyntheticPerson person)
    {
        if (await MarkerAsync(person) is not { } marker || !Server.Get<HeldSweep>().IsDue(marker.Work))
            return false;
        await Server.Get<PersonWork>().ReleaseAsync(marker, default);
        return true;
    }

    /// <summary>What was recorded of one message today, with whom and how it ended; other tests' exchanges lie beside it.</summary>
    public async Task<IReadOnlyList<(string Partner, ExchangeKind Kind, string Outcome)>> ExchangesOfAsync(string messageId)
    {
        var today = JapanTime.DateOf(Time.GetUtcNow());
        var all = Server.Get<ExchangeLog>().ListAsync(today, today, partner: null, default);
        return [.. (await all.Where(e => e.MessageId == messageId).ToListAsync()).OrderBy(e => e.At).ThenBy(e => e.Kind).Select(e => (e.Partner, e.Kind, e.Outcome))];
    }

    public Recording Record() => Server.Get<RequestRecorder>().Start();

    /// <summary>Does work that ends at a call to storage or the national server.</summary>
    /// <returns>False when the work made fewer calls.</returns>
    public async Task<bool> CrashAsync(int call, bool afterwards, Func<Task> work)
    {
        Crash.Set(call, afterwards);
        try
        {
            await work();
            return false;
        }
        catch (CrashException)
        {
            return true;
        }
        finally
        {
            Crash.Set(0, afterwards: false);
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
