using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.StandIns.Identity;
using Juki.Registry.Messaging;
using Juki.Vault.Storage;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>The two servers of one local host share code, never data.</summary>
[Collection(SharedHost.Name)]
public sealed class TwoServersTests(SharedHost shared)
{
    public static TheoryData<string, string> Pairs => new() { { "juki", "fuhyo" }, { "fuhyo", "juki" } };

    [Fact]
    public async Task Both_are_healthy_where_the_closing_screen_says_that_they_are()
    {
        using var http = new HttpClient();
        var info = await shared.Host.InfoAsync();
        Assert.Equal(["juki", "fuhyo"], info.Servers.Keys);
        foreach (var server in info.Servers.Values)
        {
            Assert.Single(shared.Host.Lines, line => line.Contains($"サーバ): {server.Address}, ", StringComparison.Ordinal));
            using var answer = await http.GetAsync(new Uri(server.Address, "api/health"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_token_for_one_is_refused_by_the_other_and_what_one_logs_is_in_its_own_log_alone(string one, string other)
    {
        var code = (await shared.GuidedAsync()).Entry.ResidentCode;
        var token = (await shared.TryAsync("token", "--server", one)).Output;

        var taken = await shared.TryAsync("inquire", "--code", code, "--token", token, "--server", one);
        var refused = await shared.TryAsync("inquire", "--code", code, "--token", token, "--server", other);

        Assert.NotEqual("401 Unauthorized", taken.FirstLine());
        Assert.Equal("401 Unauthorized", refused.FirstLine());
        foreach (var (answer, home, elsewhere) in new[] { (taken, one, other), (refused, other, one) })
        {
            var receipt = answer.Json().GetProperty("receipt");
            var entry = $"{receipt.Text("chain")}/{receipt.GetProperty("position").GetInt64()}";
            (await shared.TryAsync("log", entry, "--server", home)).AssertSucceeded();
            (await shared.TryAsync("log", entry, "--server", elsewhere)).AssertFailed("The log has no such entry");
        }
    }

    [Fact]
    [Trait("Requirement", "F1")]
    public async Task The_apps_own_token_is_for_the_link_alone_and_no_operators_token_is_for_that()
    {
        var info = await shared.Host.InfoAsync();
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(info.Fuhyo.Settings["LocalLink__KeyFile"]));
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_assertion_type", ClientAssertion.Type),
            KeyValuePair.Create("client_assertion", ClientAssertion.Sign(ConfidentialClient.FuhyoId, key, info.Fuhyo.Identity, DateTimeOffset.UtcNow)),
            KeyValuePair.Create("scope", info.Fuhyo.Settings["Link__Scope"]),
        ]);
        using var granted = await http.PostAsync(new Uri(info.Fuhyo.Identity, IdentityServer.TokenPath), form);
        var own = (await granted.Content.ReadFromJsonAsync<JsonElement>()).Text("access_token");
        var operators = (await shared.TryAsync("token")).Output;

        foreach (var (server, token, path) in new[] { (info.Juki, own, "inquiries"), (info.Fuhyo, own, "inquiries"), (info.Juki, operators, "link/individual-number") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, $"api/{path}")) { Content = JsonContent.Create(new { }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("token-audience", (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code"));
        }
    }

    [Fact]
    public async Task No_row_of_one_lies_in_the_others_account()
    {
        var info = await shared.Host.InfoAsync();
        var (juki, fuhyo) = (await RowsAsync(info.Juki), await RowsAsync(info.Fuhyo));

        Assert.NotEmpty(juki);
        Assert.NotEmpty(fuhyo);
        Assert.Empty(juki.Intersect(fuhyo));
    }

    [Fact]
    public async Task Each_has_queues_in_its_own_account_and_key_objects_in_its_own_vault()
    {
        foreach (var (name, server) in (await shared.Host.InfoAsync()).Servers)
        {
            var queues = new QueueServiceClient(server.Settings[KnownQueues.Connection]);
            Assert.True((await queues.GetQueueClient(server.Settings["JukiUpdatesQueue"]).ExistsAsync()).Value);
            Assert.StartsWith(Path.Combine(shared.Root, name), server.Settings["Vault__Keys"], StringComparison.Ordinal);
            Assert.All(Directory.GetFiles(server.Settings["Vault__Keys"]), key => Assert.StartsWith($"{name}-", Path.GetFileName(key), StringComparison.Ordinal));
            Assert.NotEmpty(Directory.GetFiles(server.Settings["Vault__Keys"]));
        }
    }

    [Fact]
    public async Task No_setting_that_says_where_something_of_the_servers_own_is_has_the_same_value_for_both()
    {
        string[] shareable = ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "Access__Authority", "Updates__SettlingTime"];
        var info = await shared.Host.InfoAsync();

        var same = info.Juki.Settings.Where(setting => info.Fuhyo.Settings.GetValueOrDefault(setting.Key) == setting.Value).Select(setting => setting.Key);

        // Names of queues are those of the account; schedules are times of day.
        Assert.DoesNotContain(same.Except(shareable), name => !name.EndsWith("Queue", StringComparison.Ordinal) && !name.EndsWith("Schedule", StringComparison.Ordinal));
    }

    // Everything is sealed under keys and with chance of its own, so that no two rows are alike.
    private static async Task<HashSet<string>> RowsAsync(ServerInfo server)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (area, name) in KnownTables.All)
        {
            var table = new TableClient(server.Settings[$"Storage__{area}"], name);
            await foreach (var row in table.QueryAsync<TableEntity>())
                rows.Add(string.Join('|', row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => TextOf(column.Value)).Prepend(name)));
        }

        return rows;
    }

    private static string TextOf(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}";
}
