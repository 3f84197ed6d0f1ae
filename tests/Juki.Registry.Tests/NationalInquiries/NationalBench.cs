using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Exchanges;
using Juki.Registry.NationalInquiries;
using Juki.Testing;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Tests.NationalInquiries;

/// <summary>The HTTP side of one server with a national server behind it, over real mutual TLS on the loopback.</summary>
internal sealed class NationalBench : IAsyncDisposable
{
    private readonly TestFolder _folder;

    private NationalBench(TestFolder folder, NationalServer national, ApiBench api) => (_folder, National, Api) = (folder, national, api);

    public NationalServer National { get; }

    public ApiBench Api { get; }

    /// <summary>Somebody of another prefecture, alive.</summary>
    public PersonRecord Other => National.Others[0];

    /// <summary>Questions that have reached the national server.</summary>
    public List<JsonNode> Asked { get; } = [];

    /// <summary>Answers in place of the national server, once the question has arrived.</summary>
    public Func<HttpContext, JsonNode, Task<IResult?>> Fault { get; set; } = (_, _) => Task.FromResult<IResult?>(null);

    public NationalInquiryOptions Limits { get; } = new();

    /// <summary>Starts both.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="isTrusted">Whether the prefecture trusts the national server's authority.</param>
    /// <param name="isKnown">Whether the national server trusts the prefecture's.</param>
    /// <param name="settings">Further settings; a repetition does not wait.</param>
    public static async Task<NationalBench> StartAsync(AzuriteFixture azurite, bool isTrusted = true, bool isKnown = true, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var folder = new TestFolder();
        var (own, strange) = (Certificates(folder, "own"), Certificates(folder, "strange"));
        var national = await NationalServer.StartAsync(RegisterFile.Juki, 0, folder.File("journal"), own, CancellationToken.None);
        var api = await ApiBench.StartAsync(
            azurite,
            [
                ("Forwarding:NationalServer", national.BaseAddress.AbsoluteUri),
                ("Forwarding:ClientCertificate", (isKnown ? own : strange).ClientPkcs12),
                ("Forwarding:NationalAuthority", (isTrusted ? own : strange).AuthorityDer),
                ("NationalInquiries:RetryDelay", "00:00:00"),
                .. settings,
            ]);
        var bench = new NationalBench(folder, national, api);
        national.Fault = bench.TakeDownAsync;
        return bench;
    }

    /// <summary>A question about somebody of another prefecture.</summary>
    public static JsonObject Question(PersonRecord person, params string[] items)
    {
        var question = ApiBench.Question(SyntheticPerson.New(), items);
        question["residentCode"] = person.ResidentCode.Value;
        return question;
    }

    public static JsonObject QuestionBy(JsonObject conditions, params string[] items)
    {
        var question = ApiBench.Question(SyntheticPerson.New(), items);
        question.Remove("residentCode");
        question["conditions"] = conditions;
        return question;
    }

    /// <summary>The same question, the national server asked where nobody is found here.</summary>
    public static JsonObject AskingOn(JsonObject question)
    {
        question["asksNational"] = true;
        return question;
    }

    /// <summary>What the exchange under an id came to; null where none is recorded.</summary>
    public async Task<string?> OutcomeAsync(string? exchangeId)
    {
        var today = Records.Time.JapanTime.DateOf(Api.Registry.Time.GetUtcNow());
        await foreach (var entry in Api.Registry.Server.Get<ExchangeLog>().ListAsync(today.AddDays(-1), today.AddDays(1), KnownPartners.National, default))
        {
            if (entry.MessageId == exchangeId && entry.Kind == ExchangeKind.NationalAsked)
                return entry.Outcome;
        }

        return null;
    }

    /// <summary>The prefecture's end of the line, for a test to ask by itself.</summary>
    public SocketsHttpHandler Line()
    {
        var own = Certificates(_folder, "own");
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(own.Authority);
        return new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trust, ClientCertificates = [own.Client] } };
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await National.DisposeAsync();
        _folder.Dispose();
    }

    private static LocalCertificates Certificates(TestFolder folder, string name) => LocalCertificates.OfFolder(folder.File(name), DateTimeOffset.UtcNow);

    private async Task<IResult?> TakeDownAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        var question = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        context.Request.Body.Position = 0;
        lock (Asked)
            Asked.Add(question);
        return await Fault(context, question);
    }
}
