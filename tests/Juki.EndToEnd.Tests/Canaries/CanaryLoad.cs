using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Juki.EndToEnd.Tests.Running;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Records.Time;
using Juki.Registry.Messaging;
using Juki.Testing;
using Juki.Vault.Storage;

namespace Juki.EndToEnd.Tests.Canaries;

/// <summary>What is done to a fed local host so that personal data pass through, and stay in, every place that there is.</summary>
internal sealed class CanaryLoad : IDisposable
{
    private const int LargeText = 60_000;

    private readonly RunningHost _host;
    private readonly ServerInfo _server;
    private readonly ServerKeys _keys;
    private readonly QueueAccount _queues;
    private readonly HttpClient _http;
    private readonly List<JsonObject> _sent = [];

    private CanaryLoad(RunningHost host, ServerInfo server, ServerKeys keys, string token)
    {
        _host = host;
        _server = server;
        _keys = keys;
        _queues = new QueueAccount(server.Settings[KnownQueues.Connection], new LocalQueueOptions());
        _http = new HttpClient { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The items of every notice sent.</summary>
    public IReadOnlyList<JsonObject> Sent => _sent;

    private static string Today => JapanTime.DateOf(TimeProvider.System.GetUtcNow()).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private LocalQueue Updates => _queues.Queue(_server.Settings["JukiUpdatesQueue"]);

    private LocalQueue Forwarding => _queues.Queue(_server.Settings["JukiForwardingQueue"]);

    public static async Task<CanaryLoad> PrepareAsync(RunningHost host)
    {
        var server = (await host.InfoAsync()).Juki;
        var token = await RunningHost.TryAsync("token", "--data", host.Data.Root);
        return new CanaryLoad(host, server, await ServerKeys.FetchAsync(server.Address, CancellationToken.None), token.Output);
    }

    /// <summary>Asks for everybody, by each number, rightly and wrongly, and leaves the number wherever a caller could put it.</summary>
    public Task AskAsync(LifeSimulation sample) => Parallel.ForEachAsync(sample.People, async (person, _) =>
    {
        var (code, number) = (person.Entry.ResidentCode, person.Entry.IndividualNumber);
        await AskAsync(new JsonObject { ["residentCode"] = code }, "A5-01", "inquiries");
        await AskAsync(new JsonObject { ["individualNumber"] = number }, "A5-01-02", "inquiries");
        await AskAsync(new JsonObject { ["residentCode"] = number, [person.Entry.Name] = code }, "A5-01", "inquiries");
        await AskAsync(new JsonObject { ["residentCode"] = code }, person.Entry.Name, $"inquiries?residentCode={code}");
        await AskAsync([], "A5-01", $"inquiries/{code}");
        var fourItems = new JsonObject { ["name"] = person.Entry.Name, ["birthDate"] = person.Entry.BirthDate };
        await AskAsync(new JsonObject { ["conditions"] = fourItems }, "A5-01", "national-inquiries");
    });

    /// <summary>Discloses to some what is held on them and what was provided, on the terminal and on paper; waits until the log of it is folded.</summary>
    public async Task DiscloseAsync(LifeSimulation sample)
    {
        var clerk = (await RunningHost.TryAsync("token", "--operator", "op-resident", "--terminal", "term-resident", "--data", _host.Data.Root)).Output;
        foreach (var (index, person) in Ordinary(sample).Take(6).Index())
        {
            var form = new JsonObject
            {
                ["kind"] = index % 2 == 0 ? "record" : "provisions",
                ["receivedOn"] = Today,
                ["documentNumber"] = "開第1号",
                ["applicant"] = "self",
                ["applicantName"] = person.Entry.Name,
            };
            var request = $"disclosures/{(string?)JsonNode.Parse(await DeskAsync("disclosures", form, clerk))!["id"]}";
            var fourItems = new JsonObject { ["name"] = person.Entry.Name, ["birthDate"] = person.Entry.BirthDate };
            await DeskAsync($"{request}/match", new JsonObject { ["residentCode"] = person.Entry.ResidentCode, ["conditions"] = fourItems }, clerk);
            await DeskAsync($"{request}/decision", new JsonObject { ["decision"] = "granted" }, clerk);
            foreach (var accepted in new[] { "application/json", "application/pdf" })
                await DeskAsync($"{request}/documents", new JsonObject { ["document"] = "report" }, clerk, accepted);
        }

        var folds = new TableClient(_server.Settings["Storage__Log"], KnownTables.ProvisionFolds);
        await WaitUntil.TrueAsync("the log is folded", async () => await folds.QueryAsync<TableEntity>("PartitionKey lt 'tree'", maxPerPage: 1).GetAsyncEnumerator().MoveNextAsync());
    }

    /// <summary>Has a municipality's register checked, so that its file, what is said of it, digests and their roll-up lie there.</summary>
    public async Task CheckAsync() => Assert.Contains("\"items-differ\"", (await RunningHost.TryAsync("check", "--plant", "2", "--data", _host.Data.Root)).Output, StringComparison.Ordinal);

    /// <summary>Has a bulk job done, whose conditions and answers stay.</summary>
    public async Task ProvideInBulkAsync() => (await RunningHost.TryAsync("bulk", "--data", _host.Data.Root)).AssertSucceeded();

    /// <summary>Sends notices of every outcome, whose replies nobody fetches, and messages that can't be opened; waits until all are worked off.</summary>
    public async Task NotifyAsync(LifeSimulation sample)
    {
        var people = Ordinary(sample).Take(5).ToList();
        var (moving, waiting, spoilt, large, stranger) = (people[0], people[1], people[2], people[3], people[4]);
        var move = Move(moving, 1);
        await SendAsync(moving.Entry.Sender, move);
        await SendAsync(moving.Entry.Sender, move);
        await SendAsync(waiting.Entry.Sender, Move(waiting, 5));
        var wrong = Move(spoilt, 1);
        wrong["birthDate"] = "18991332";
        await SendAsync(spoilt.Entry.Sender, wrong);

        // The first is worked off; the second stays where messages lie that failed too often.
        var oversized = Move(large, 1);
        oversized["terminalId"] = new string('t', LargeText);
        await SendAsync(large.Entry.Sender, oversized);
        await SendAsync(large.Entry.Sender, oversized, Updates.DeadLetters);

        using var unknown = new TestFolder();
        await SendAsync(MunicipalKeys.OfFolder(unknown.Path, stranger.Entry.Sender), Move(stranger, 1), Updates);
        await Updates.SendAsync("no message at all", Guid.NewGuid().ToString(), CancellationToken.None);
        await WorkedOffAsync();
    }

    /// <summary>Stops a municipality and sends as it, so that its notice is set aside.</summary>
    /// <returns>Lets the municipality go on.</returns>
    public async Task<IDisposable> StopAsync(LifeSimulation sample)
    {
        var person = Ordinary(sample).Skip(5).First();
        var stop = new Stop(_server.Settings["Messaging__MunicipalRegister"], person.Entry.Sender);
        await SendAsync(person.Entry.Sender, Move(person, 1));
        await WorkedOffAsync();
        return stop;
    }

    public void Dispose() => _http.Dispose();

    private async Task AskAsync(JsonObject question, string duty, string path)
    {
        question["duty"] = duty;
        question["purpose"] = "住所の確認";
        question["documentNumber"] = "福第1号";
        question["items"] = new JsonArray("name", "birthDate", "sex", "address");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/{path}", UriKind.Relative)) { Content = JsonContent.Create(question) };
        request.Headers.Add("X-Correlation-ID", (string?)question["residentCode"] ?? "0");
        using var answer = await _http.SendAsync(request);
    }

    private async Task<string> DeskAsync(string path, JsonObject body, string clerk, string accepted = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/{path}", UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", clerk);
        request.Headers.Accept.ParseAdd(accepted);
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private Task SendAsync(string sender, JsonObject items, LocalQueue? queue = null) =>
        SendAsync(MunicipalKeys.OfFolder(_host.Data.MunicipalKeys, sender), items, queue ?? Updates);

    private async Task SendAsync(MunicipalKeys sender, JsonObject items, LocalQueue queue)
    {
        _sent.Add(items);
        var id = Guid.NewGuid().ToString();
        await queue.SendAsync(new MunicipalCs(sender, _keys).Seal(SimulatedNotice.Update, id, DateTimeOffset.UtcNow, items), id, CancellationToken.None);
    }

    private Task WorkedOffAsync() => WaitUntil.TrueAsync(
        "everything is worked off",
        async () => await Updates.CountAsync(default) == 0 && await Forwarding.CountAsync(default) == 0);

    // Whom the closing screen's commands ask for stays as they are.
    private static IEnumerable<SimulatedPerson> Ordinary(LifeSimulation sample)
    {
        var guided = SampleGuide.To(sample, DateOnly.MinValue).ResidentCode;
        return sample.People.Where(p => p is { IsRemoved: false, Kind: null } && p.Entry.ResidentCode != guided);
    }

    private static JsonObject Move(SimulatedPerson person, int step) =>
        (person.Entry with { Address = person.Entry.Address + "の２" }).ToData("31", Today, person.LastNumber + step);

    private sealed class Stop : IDisposable
    {
        private readonly string _register;
        private readonly string _before;

        public Stop(string register, string municipality)
        {
            _register = register;
            _before = File.ReadAllText(register);
            var entries = JsonNode.Parse(_before)!.AsArray();
            entries.Single(e => (string?)e!["municipality"] == municipality)!["stopped"] = true;
            File.WriteAllText(register, entries.ToJsonString());
        }

        public void Dispose() => File.WriteAllText(_register, _before);
    }
}
