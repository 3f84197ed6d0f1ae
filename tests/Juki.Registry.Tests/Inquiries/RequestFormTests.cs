using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Inquiries;

/// <summary>A request that is not as the contract says is refused with every wrong parameter, and logged.</summary>
[Trait("Requirement", "P7")]
public sealed class RequestFormTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    private static readonly Dictionary<string, Action<JsonObject>> Spoilings = new()
    {
        ["no duty"] = q => q.Remove("duty"),
        ["duty is a number"] = q => q["duty"] = 5,
        ["blank purpose"] = q => q["purpose"] = " ",
        ["long purpose"] = q => q["purpose"] = new string('あ', 201),
        ["line break in the document number"] = q => q["documentNumber"] = "12\n13",
        ["no number"] = q => q.Remove("residentCode"),
        ["both numbers"] = q => q["individualNumber"] = SyntheticPerson.New().IndividualNumber,
        ["wrong check digit"] = q => q["residentCode"] = Flip(q["residentCode"]!.GetValue<string>()),
        ["code is null"] = q => q["residentCode"] = null,
        ["full-width digits"] = q => q["residentCode"] = "１２３４５６７８９０１",
        ["unknown member"] = q => q["山田"] = 1,
        ["no items"] = q => q.Remove("items"),
        ["empty items"] = q => q["items"] = new JsonArray(),
        ["item twice"] = q => q["items"] = new JsonArray("name", "sex", "name"),
        ["unknown item"] = q => q["items"] = new JsonArray("name", "surname", 3),
        ["items is text"] = q => q["items"] = "name",
    };

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("no duty", "duty")]
    [InlineData("duty is a number", "duty")]
    [InlineData("blank purpose", "purpose")]
    [InlineData("long purpose", "purpose")]
    [InlineData("line break in the document number", "documentNumber")]
    [InlineData("no number", "residentCode", "individualNumber")]
    [InlineData("both numbers", "residentCode", "individualNumber")]
    [InlineData("wrong check digit", "residentCode")]
    [InlineData("code is null", "residentCode")]
    [InlineData("full-width digits", "residentCode")]
    [InlineData("unknown member", "body")]
    [InlineData("no items", "items")]
    [InlineData("empty items", "items")]
    [InlineData("item twice", "items[2]")]
    [InlineData("unknown item", "items[1]", "items[2]")]
    [InlineData("items is text", "items")]
    public async Task A_parameter_that_is_wrong_is_named(string what, params string[] wrong)
    {
        var question = ApiBench.Question(_person);
        Spoilings[what](question);
        var reply = await _bench.AskAsync(question);
        Assert.Equal((HttpStatusCode.BadRequest, "request-invalid"), (reply.Status, reply.Code));
        Assert.Equal(wrong, reply.Wrong);
        Assert.Equal((ProvisionOutcome.Refused, "request-invalid", ApiBench.Operator), (reply.Entry!.Outcome, reply.Entry.Code, reply.Entry.Operator));
    }

    [Fact]
    public async Task Everything_wrong_is_named_at_once()
    {
        var reply = await _bench.AskAsync(new JsonObject { ["duty"] = "", ["residentCode"] = "12345678901", ["items"] = new JsonArray("x"), ["y"] = 1 });
        Assert.Equal(["body", "duty", "purpose", "documentNumber", "residentCode", "items[0]"], reply.Wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"duty\":\"a\",\"duty\":\"b\"}")]
    [InlineData("{\"duty\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"items\":[\"\\udc00\"]}")]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":{}}}}}")]
    [InlineData("{/* note */}")]
    public async Task What_is_not_one_clean_json_object_is_refused(string body)
    {
        var reply = await PostAsync(Encoding.UTF8.GetBytes(body), "application/json");
        Assert.Equal("request-invalid", reply.Code);
        Assert.Equal(["body"], reply.Wrong);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_refused() =>
        Assert.Equal("request-invalid", (await PostAsync([.. "{\"duty\":\""u8, 0xFF, 0xFE, .. "\"}"u8], "application/json")).Code);

    [Theory]
    [InlineData(StrictJson.MaxBytes, "request-invalid")]
    [InlineData(StrictJson.MaxBytes + 1, "request-too-large")]
    public async Task The_limit_on_size_is_exact(int size, string code) =>
        Assert.Equal(code, (await PostAsync(Encoding.ASCII.GetBytes(new string(' ', size)), "application/json")).Code);

    [Fact]
    public async Task A_body_of_unstated_length_is_limited_too()
    {
        using var content = new PushContent(StrictJson.MaxBytes + 1);
        var reply = await _bench.PostAsync(content, "Bearer " + _bench.GoodToken());
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "request-too-large"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type)
    {
        var reply = await PostAsync(Encoding.UTF8.GetBytes(ApiBench.Question(_person).ToJsonString()), type);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "content-type"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("a1-B2", true)]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301", true)]
    [InlineData("12345678901", false)]
    [InlineData("1234-5678-9012", false)]
    [InlineData("with space", false)]
    [InlineData("a.b", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public async Task A_correlation_id_is_kept_unless_it_is_malformed_or_could_be_somebodys_number(string given, bool kept)
    {
        using var content = new StringContent(ApiBench.Question(_person).ToJsonString(), Encoding.UTF8, "application/json");
        var reply = await _bench.PostAsync(content, "Bearer " + _bench.GoodToken(), given);
        Assert.Equal(kept, reply.CorrelationId == given);
        Assert.Matches("^[A-Za-z0-9-]{1,64}$", reply.CorrelationId);
    }

    [Fact]
    public async Task Every_answer_and_every_problem_forbids_caching()
    {
        var answers = new[] { await _bench.AskAsync(ApiBench.Question(_person)), await _bench.AskAsync([]), await _bench.AskAsync([], "garbage"), await _bench.GetAsync("/api/health"), await _bench.GetAsync("/api/message-keys") };
        Assert.All(answers, a => Assert.Equal("no-store", a.Headers.CacheControl!.ToString()));
    }

    private static string Flip(string code) => code[..^1] + (char)(code[^1] == '9' ? '0' : code[^1] + 1);

    private async Task<ApiReply> PostAsync(byte[] body, string? type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return await _bench.PostAsync(content, "Bearer " + _bench.GoodToken());
    }

    private sealed class PushContent : HttpContent
    {
        private readonly int _size;

        public PushContent(int size)
        {
            _size = size;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', _size))).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
