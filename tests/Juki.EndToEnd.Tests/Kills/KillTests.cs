using Juki.LocalHost.Queues;
using Juki.LocalHost.Settings;
using Juki.LocalHost.StandIns.National;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.EndToEnd.Tests.Kills;

/// <summary>The process that runs the functions is killed again and again while it works; storage and the national server live on.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private const string Municipality = "122033";
    private const string Never = "0 0 0 1 1 *";
    private const int LeastKills = 8;
    private const int Notices = 2_000;
    private const int FedAtOnce = 100;
    private const int MostWaiting = 300;
    private static readonly TimeSpan ReadPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly TestFolder _folder = new();
    private LocalHost.Azurite.AzuriteProcess _azurite = null!;
    private NationalServer _national = null!;
    private TestMunicipalities _municipalities = null!;
    private ServerUnderTest _observer = null!;
    private int _fed;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteFixture.StartOwnAsync(_folder.File("azurite"));
        _national = await NationalServer.StartAsync(Records.Files.RegisterFile.Juki, 0, _folder.File("national"), Certificates, CancellationToken.None);
        _municipalities = TestMunicipalities.Register(_folder.Path, Municipality);
        _observer = await ServerUnderTest.StartAsync(new ServerParts(_azurite.ConnectionString, _folder.File("keys"), new RecordingReplies())
        {
            Settings = UnusedSettings.With(("Messaging:MunicipalRegister", _municipalities.RegisterFile)),
        });
    }

    public async Task DisposeAsync()
    {
        await _observer.DisposeAsync();
        await _national.DisposeAsync();
        await _azurite.DisposeAsync();
        _folder.Dispose();
    }

    private LocalCertificates Certificates => LocalCertificates.OfFolder(_folder.File("certificates"), DateTimeOffset.UtcNow);

    [Fact]
    [Trait("Requirement", "V2")]
    [Trait("Requirement", "U6")]
    [Trait("Requirement", "C16")]
    public async Task Two_thousand_shuffled_and_repeated_notices_end_as_the_plain_model_says()
    {
        var random = new Random(20261124);
        var model = PlainModel.Make(Notices, random);
        var queues = new QueueAccount(_azurite.ConnectionString, new LocalQueueOptions());
        using var app = await KillableApp.PrepareAsync(Settings(), _folder.Path);
        await app.StartAsync();
        var (updates, deliveries) = (queues.Queue("juki-updates"), await DeliveriesAsync(model, random));
        var feeding = FeedAsync(deliveries, updates);
        using var read = new CancellationTokenSource();
        var replies = ReadRepliesAsync(queues.Queue(KnownQueues.Replies(Municipality)), read.Token);

        while (app.Kills < LeastKills)
        {
            await WorkForAWhileAsync(updates, random, deliveries.Count);
            await app.KillAsync();
            await app.StartAsync();
        }

        await feeding;
        await WaitUntil.TrueAsync("the queues are empty", () => IsIdleAsync(queues), Limit);
        await AssertStateAsync(model);
        AssertForwarded(model);
        Assert.Equal(0, await updates.DeadLetters.CountAsync(default));
        Assert.Equal(0, await queues.Queue("juki-forwarding").DeadLetters.CountAsync(default));
        await read.CancelAsync();
        await AssertRepliesAsync(model, await replies);
    }

    private async Task<IReadOnlyList<(string Id, string Body)>> DeliveriesAsync(PlainModel model, Random random)
    {
        var (keyId, key) = await _observer.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, CancellationToken.None);
        var deliveries = model.Notices
            .SelectMany(n => Enumerable.Repeat(n, random.Next(1, 4)))
            .Select(n => (n.Id, Body: _municipalities.Seal(Municipality, TestMunicipalities.Event(Municipality, n.Data, n.Id), keyId, key)))
            .ToArray();
        random.Shuffle(deliveries);
        return deliveries;
    }

    // No more than a few hundred wait at once: the more messages there are, the slower is every queue of the emulator.
    private async Task FeedAsync(IReadOnlyList<(string Id, string Body)> deliveries, LocalQueue updates)
    {
        foreach (var some in deliveries.Chunk(FedAtOnce))
        {
            await WaitUntil.TrueAsync("there is room for more notices", async () => await updates.CountAsync(default) < MostWaiting, Limit);
            await Parallel.ForEachAsync(some, async (d, token) => await updates.SendAsync(d.Body, d.Id, token));
            Interlocked.Add(ref _fed, some.Length);
        }
    }

    // Until some more messages are done, so that every kill meets work, however fast the machine is.
    private async Task WorkForAWhileAsync(LocalQueue updates, Random random, int all)
    {
        var target = Math.Min(all, await DoneAsync(updates) + random.Next(50, 400));
        await WaitUntil.TrueAsync("some more notices are done", async () => await DoneAsync(updates) >= target, Limit);
    }

    private async Task<int> DoneAsync(LocalQueue updates) => Volatile.Read(ref _fed) - await updates.CountAsync(default);

    private static async Task<bool> IsIdleAsync(QueueAccount queues) =>
        await queues.Queue("juki-updates").CountAsync(default) == 0 && await queues.Queue("juki-forwarding").CountAsync(default) == 0;

    private async Task AssertStateAsync(PlainModel model)
    {
        foreach (var (person, end) in model.Ends)
        {
            var range = await _observer.Get<PersonStore>().ReadAsync(await _observer.Get<BlindIndex>().OfAsync(person.Code, default), default);
            var body = PersonBody.Unpack(range.Body);
            Assert.Equal(end, (body.Current!.Address, body.Current.SequenceNumber, body.Current.IsRemoved));
            Assert.Equal(model.AcceptedOf(person), body.Applied.Select(a => a.SequenceNumber));
            Assert.Equal(model.AcceptedOf(person).Count - 1, (await _observer.Get<PersonStore>().ReadHistoryAsync(range, default)).Count);
            Assert.Equal(model.Notices.Count(n => n.Person == person && n.Outcome == "held"), range.OfKind(RowKind.Held).Count());
            Assert.Empty(range.OfKind(RowKind.Outbox));
        }
    }

    private void AssertForwarded(PlainModel model)
    {
        var arrivals = _national.Arrivals.ToLookup(a => a.Change.ResidentCode);
        foreach (var person in model.Ends.Keys)
        {
            Assert.Equal(model.AcceptedOf(person), arrivals[person.ResidentCode].Where(a => !a.IsResend).Select(a => a.Change.SequenceNumber));
            var seen = new HashSet<string>();
            Assert.All(arrivals[person.ResidentCode], a => Assert.Equal(a.IsResend, !seen.Add(a.Change.Id)));
        }
    }

    // As the municipality would, while they come: thousands of messages that lie unread slow every queue of the emulator.
    private static async Task<IReadOnlyList<string>> ReadRepliesAsync(LocalQueue replies, CancellationToken ended)
    {
        var bodies = new List<string>();
        while (true)
        {
            var isLast = ended.IsCancellationRequested;
            var batch = await replies.ReceiveAsync(LocalQueue.MaxBatch, CancellationToken.None);
            foreach (var message in batch)
            {
                bodies.Add(message.Body);
                await message.CompleteAsync(CancellationToken.None);
            }

            if (batch.Count == 0 && isLast)
                return bodies;
            if (batch.Count == 0)
                await Task.Delay(ReadPause, ended).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task AssertRepliesAsync(PlainModel model, IReadOnlyList<string> replies)
    {
        var (_, signing) = await _observer.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Sig, CancellationToken.None);
        var told = replies
            .Select(body => _municipalities.OpenReply(Municipality, body, signing).GetProperty("data"))
            .ToLookup(data => data.GetProperty("noticeId").GetString()!, data => data.GetProperty("outcome").GetString()!);
        foreach (var notice in model.Notices)
            Assert.Contains(notice.Outcome, told[notice.Id]);
    }

    private LocalSettings Settings()
    {
        var certificates = Certificates;
        return LocalSettings.Read(Path.Combine(SolutionFolder.Path, LocalSettings.SampleName)).With(new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = _azurite.ConnectionString,
            ["MunicipalQueues"] = _azurite.ConnectionString,
            ["Storage__Records"] = _azurite.ConnectionString,
            ["Storage__Keys"] = _azurite.ConnectionString,
            ["Storage__Log"] = _azurite.ConnectionString,
            ["Vault__Keys"] = _folder.File("keys"),
            ["Messaging__MunicipalRegister"] = _municipalities.RegisterFile,
            ["Link__Authority"] = "http://localhost:7081/",
            ["Link__Audience"] = "juki-link",
            ["Link__Caller"] = "nobody",
            ["Forwarding__NationalServer"] = _national.BaseAddress.ToString(),
            ["Forwarding__ClientCertificate"] = certificates.ClientPkcs12,
            ["Forwarding__NationalAuthority"] = certificates.AuthorityDer,
            // Long enough for a busy machine to renew in time: only kills, never slowness, may use up deliveries.
            ["LocalQueues__LockTime"] = "00:00:10",

            // What has no part in this would look through the same tables all the while.
            ["FoldProvisionsSchedule"] = Never,
            ["SweepCasesSchedule"] = Never,
            ["SweepBulkJobsSchedule"] = Never,
            ["SweepLoadsSchedule"] = Never,
            ["RebuildDigestsSchedule"] = Never,
        });
    }
}
