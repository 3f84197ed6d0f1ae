using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Testing;

namespace Juki.LocalHost.Tests.StandIns.National;

/// <summary>The stand-in answers honestly: whom it knows, to the prefecture alone, and nothing that may not be asked.</summary>
[Trait("Requirement", "N1")]
public sealed class NationalDeskTests : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private NationalServer _server = null!;
    private HttpClient _http = null!;

    private PersonRecord Other => _server.Others[0];

    public async Task InitializeAsync()
    {
        _server = await StartAsync();
        var own = LocalCertificates.OfFolder(_folder.File("own"), DateTimeOffset.UtcNow);
        var trust = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        trust.CustomTrustStore.Add(own.Authority);
        _http = new HttpClient(new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trust, ClientCertificates = [own.Client] } }) { BaseAddress = _server.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_same_people_live_in_other_prefectures_in_every_run()
    {
        var before = _server.Others.Select(person => person.Items).ToList();
        await _server.DisposeAsync();
        _server = await StartAsync();
        Assert.Equal(before, _server.Others.Select(person => person.Items));
        Assert.All(before, items => Assert.NotEqual("12", items[KnownItems.MunicipalityCode][..2]));
        Assert.All(before, items => Assert.All(
            new[] { KnownItems.ResidentCode, KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address, KnownItems.IndividualNumber, KnownItems.MunicipalityCode },
            item => Assert.True(items[item].Length > 0 && ItemForm.Holds(FieldTable.Juki[item], items[item]))));
        Assert.Equal((false, before.Count), (Other.IsRemoved, before.Select(items => items[KnownItems.ResidentCode]).Distinct().Count()));
    }

    [Fact]
    public async Task Who_was_forwarded_is_known_as_the_last_change_says_under_the_current_code_alone()
    {
        var (person, renamed) = (SyntheticPerson.New(), SyntheticPerson.New());
        await ForwardAsync(Change(person, 1, "合成　花子", "11"));
        await ForwardAsync(Change(renamed, 2, "合成　花代", "51") with { FormerResidentCode = person.ResidentCode });
        Assert.Equal(0, (await AskAsync(By(person.ResidentCode))).Answer["count"]!.GetValue<int>());
        Assert.Equal("合成　花代", (string?)(await AskAsync(By(renamed.ResidentCode))).Answer["record"]!["name"]);

        await ForwardAsync(Change(renamed, 3, "合成　花代", "22"));
        Assert.Equal(0, (await AskAsync(By(renamed.ResidentCode))).Answer["count"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("id", "\"x\"", 400)]
    [InlineData("unknown", "1", 400)]
    [InlineData("residentCode", "\"12345678901\"", 400)]
    [InlineData("residentCode", "null", 400)]
    [InlineData("individualNumber", "\"123456789018\"", 400)]
    [InlineData("items", "[]", 400)]
    [InlineData("matchItems", "[\"name\"]", 400)]
    [InlineData("items", "[\"operatorId\"]", 403)]
    [InlineData("matchItems", "[\"terminalId\"]", 403)]
    public async Task What_the_real_one_would_refuse_is_refused(string member, string value, int status)
    {
        var question = By(Other.ResidentCode.Value);
        question[member] = JsonNode.Parse(value);
        Assert.Equal((HttpStatusCode)status, (await AskAsync(question)).Status);
    }

    [Theory]
    [InlineData("{\"name\":\"山\"}", 422)]
    [InlineData("{\"sex\":\"1\"}", 422)]
    [InlineData("{\"surname\":\"山\"}", 400)]
    [InlineData("{\"name\":\"山\",\"birthDate\":\"19800101\"}", 200)]
    public async Task Conditions_that_are_too_wide_are_refused(string conditions, int status)
    {
        var question = By(Other.ResidentCode.Value);
        question.Remove("residentCode");
        question["conditions"] = JsonNode.Parse(conditions);
        Assert.Equal((HttpStatusCode)status, (await AskAsync(question)).Status);
    }

    public void Dispose() => _folder.Dispose();

    private Task<NationalServer> StartAsync() =>
        NationalServer.StartAsync(RegisterFile.Juki, 0, _folder.File("journal"), LocalCertificates.OfFolder(_folder.File("own"), DateTimeOffset.UtcNow), CancellationToken.None);

    private static JsonObject By(string code) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["duty"] = "A5-01",
        ["purpose"] = "被災者の確認",
        ["documentNumber"] = "福第1号",
        ["residentCode"] = code,
        ["includesRemoved"] = false,
        ["items"] = new JsonArray("name"),
        ["matchItems"] = new JsonArray("residentCode", "removedFlag"),
    };

    private static ReceivedChange Change(SyntheticPerson person, long number, string name, string reason) => NationalChange.Of(
        RegisterFile.Juki, person.ResidentCode, number, (KnownItems.Name, name), (KnownItems.BirthDate, "19800115"), (KnownItems.ChangeReason, reason));

    private async Task ForwardAsync(ReceivedChange change) => Assert.Equal(HttpStatusCode.OK, (await PostAsync("updates", change.ToJson())).Status);

    private Task<(HttpStatusCode Status, JsonNode Answer)> AskAsync(JsonObject question) => PostAsync("inquiries", question);

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(string path, JsonNode body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
