using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;
using Juki.Records.Time;
using Juki.Registry.Messaging;
using Juki.Registry.Quarantining;
using Juki.Testing;

namespace Juki.Registry.Tests.Messaging;

/// <summary>
/// Hostile and damaged messages: each is quarantined or answered with its reason, and nothing changes. Nothing else may come into the quarantine meanwhile.
/// </summary>
[Trait("Requirement", "U1")]
public sealed class BadInputTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string Address = "市川市八幡一丁目１番１号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;
    private string _serverKeyId = "";
    private ECParameters _serverKey;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow);
        (_serverKeyId, _serverKey) = await _bench.Server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, default);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("not a message")]
    [InlineData("....")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e.f")]
    public Task Garbage_is_quarantined(string body) => QuarantinedAsync(body, "envelope-not-encrypted");

    [Fact]
    public Task Garbage_in_five_parts_is_quarantined() => QuarantinedAsync("\u0001.b.c.d.e", "envelope-header");

    [Fact]
    public Task An_oversized_body_is_quarantined_before_it_is_parsed() =>
        QuarantinedAsync(new string('x', (128 * 1024) + 1), "envelope-oversized");

    [Fact]
    public async Task A_truncated_message_is_quarantined()
    {
        var whole = await SealAsync();
        await QuarantinedAsync(whole[..^1], "envelope-decryption");
        await QuarantinedAsync(whole[..whole.LastIndexOf('.')], "envelope-not-encrypted");
        await QuarantinedAsync(whole[..(whole.LastIndexOf('.') + 1)], "envelope-not-encrypted");
    }

    [Fact]
    public async Task A_changed_character_is_quarantined()
    {
        var whole = await SealAsync();
        var parts = whole.Split('.');
        parts[3] = (parts[3][0] == 'A' ? 'B' : 'A') + parts[3][1..];
        await QuarantinedAsync(string.Join('.', parts), "envelope-decryption");
    }

    [Fact]
    public async Task Encrypted_to_a_key_that_is_not_the_servers()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await QuarantinedAsync(TestMunicipalities.Encrypt(Signed(), "somebody-elses", other.ExportParameters(false)), "envelope-receiver-key");
        await QuarantinedAsync(TestMunicipalities.Encrypt(Signed(), _serverKeyId, other.ExportParameters(false)), "envelope-decryption");
    }

    [Fact]
    public Task Signed_by_a_key_that_is_not_registered() =>
        QuarantinedAsync(Encrypt(_bench.Municipalities.Sign(RegistryBench.Ichikawa, Content(), keyId: "nobodys")), "envelope-unknown-signer");

    [Fact]
    public Task Signed_by_another_municipality_than_the_key_named() => QuarantinedAsync(
        Encrypt(_bench.Municipalities.Sign(RegistryBench.Funabashi, Content(), TestMunicipalities.SigningKeyId(RegistryBench.Ichikawa))),
        "envelope-signature");

    [Fact]
    public Task Signed_by_another_municipality_than_the_source_named() =>
        QuarantinedAsync(Encrypt(_bench.Municipalities.Sign(RegistryBench.Funabashi, Content())), "envelope-event");

    [Theory]
    [InlineData("crit")]
    [InlineData("zip")]
    [InlineData("apu")]
    [InlineData("jwk")]
    public async Task A_header_member_that_is_not_allowed(string member)
    {
        var extra = new Dictionary<string, object> { [member] = member == "crit" ? new[] { "kid" } : "DEF" };
        await QuarantinedAsync(WithHeader(await SealAsync(), h => h[member] = "DEF"), "envelope-header");
        await QuarantinedAsync(Encrypt(_bench.Municipalities.Sign(RegistryBench.Ichikawa, Content(), extra: extra)), "envelope-header");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("ES384")]
    public Task A_signature_of_another_algorithm(string algorithm) =>
        QuarantinedAsync(Encrypt(WithHeader(Signed(), h => h["alg"] = algorithm)), "envelope-algorithm");

    [Fact]
    public async Task An_unsigned_message_and_a_bare_signature()
    {
        var header = Base64Url.Encode(Encoding.UTF8.GetBytes("""{"alg":"none","kid":"cs-122033-sig","typ":"juki+jws"}"""));
        await QuarantinedAsync(Encrypt($"{header}.{Base64Url.Encode(Content())}."), "envelope-not-signed");
        await QuarantinedAsync(Signed(), "envelope-not-encrypted");
        await QuarantinedAsync(Encrypt(Encoding.UTF8.GetString(Content())), "envelope-not-signed");
    }

    [Theory]
    [InlineData("alg", "dir")]
    [InlineData("alg", "RSA-OAEP-256")]
    [InlineData("enc", "A128CBC-HS256")]
    public async Task An_encryption_of_another_algorithm(string member, string value) =>
        await QuarantinedAsync(WithHeader(await SealAsync(), h => h[member] = value), "envelope-algorithm");

    [Theory]
    [InlineData("type", "jp.juki.update.v9")]
    [InlineData("id", "not-a-uuid")]
    [InlineData("id", "00000000-0000-0000-0000-00000000000A")]
    [InlineData("source", "/municipal-cs/122041")]
    [InlineData("specversion", "9")]
    public Task An_event_that_is_not_of_the_contract(string attribute, string value)
    {
        var notice = TestMunicipalities.Event(RegistryBench.Ichikawa, _person.MoveIn(1, Address));
        notice[attribute] = value;
        return QuarantinedAsync(Encrypt(_bench.Municipalities.Sign(RegistryBench.Ichikawa, Bytes(notice))), "envelope-event");
    }

    [Fact]
    public Task A_member_twice_is_quarantined()
    {
        var text = Encoding.UTF8.GetString(Content()).Replace("\"specversion\"", "\"id\":\"00000000-0000-0000-0000-000000000001\",\"specversion\"", StringComparison.Ordinal);
        return QuarantinedAsync(Encrypt(_bench.Municipalities.Sign(RegistryBench.Ichikawa, Encoding.UTF8.GetBytes(text))), "envelope-event");
    }

    [Fact]
    [Trait("Requirement", "C01")]
    public async Task Another_municipalitys_resident_is_refused()
    {
        var reply = (await _bench.SendAsync(_person.MoveIn(1, Address), RegistryBench.Funabashi)).Single();
        Assert.Equal("refused", reply.Outcome);
        Assert.Contains("C01", reply.Checks);
        await NothingChangedAsync();
    }

    [Theory]
    [InlineData("domicile")]
    [InlineData("familyHead")]
    [InlineData("retentionFlag")]
    [InlineData("receivedOn")]
    [Trait("Requirement", "U2")]
    public async Task An_item_that_may_not_be_sent_is_refused(string member)
    {
        var data = _person.MoveIn(1, Address);
        data[member] = "1";
        var reply = (await _bench.SendAsync(data)).Single();
        Assert.Equal(("refused", "U2"), (reply.Outcome, reply.Checks.Single()));
        await NothingChangedAsync();
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task A_replay_changes_nothing_and_is_answered_as_before()
    {
        var body = await SealAsync();
        Assert.Equal("accepted", (await _bench.DeliverAsync(body)).Single().Outcome);
        await _bench.SendAsync(_person.MoveWithin(2, "市川市南八幡二丁目２番２号"));
        var before = (await _bench.RangeAsync(_person)).Version;
        Assert.Equal("duplicate", (await _bench.DeliverAsync(body)).Single().Outcome);
        Assert.Equal(before, (await _bench.RangeAsync(_person)).Version);
    }

    [Fact]
    public async Task A_quarantined_body_is_kept_sealed_and_once()
    {
        var body = $"garbage {Guid.NewGuid()}";
        await _bench.Updates.ApplyAsync(body, 1, default);
        await _bench.Updates.ApplyAsync(body, 2, default);
        var kept = Assert.Single(await QuarantineAsync(), m => m.Size == Encoding.UTF8.GetByteCount(body));
        var stored = await _bench.Server.Get<Quarantine>().ReadBodyAsync(kept, default);
        Assert.Equal(body, Encoding.UTF8.GetString(stored!));
    }

    private byte[] Content() => Bytes(TestMunicipalities.Event(RegistryBench.Ichikawa, _person.MoveIn(1, Address)));

    private string Signed() => _bench.Municipalities.Sign(RegistryBench.Ichikawa, Content());

    private string Encrypt(string signed) => TestMunicipalities.Encrypt(signed, _serverKeyId, _serverKey);

    private Task<string> SealAsync() => _bench.SealAsync(_person.MoveIn(1, Address));

    private async Task QuarantinedAsync(string body, string code)
    {
        var before = (await QuarantineAsync()).Select(m => m.Hash).ToHashSet();
        Assert.Empty(await _bench.DeliverAsync(body));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        var kept = Assert.Single(await QuarantineAsync(), m => m.Hash == hash);
        Assert.Equal(code, kept.Code);
        Assert.Empty((await QuarantineAsync()).Select(m => m.Hash).Except(before).Except([hash]));
        await NothingChangedAsync();
    }

    private async Task NothingChangedAsync() => Assert.Equal(0, (await _bench.RangeAsync(_person)).Version);

    private Task<IReadOnlyList<QuarantinedMessage>> QuarantineAsync() =>
        _bench.Server.Get<Quarantine>().ListAsync(JapanTime.DateOf(_bench.Time.GetUtcNow()), default);

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string WithHeader(string compact, Action<JsonObject> change)
    {
        var parts = compact.Split('.');
        var header = JsonNode.Parse(Base64Url.Decode(parts[0]))!.AsObject();
        change(header);
        parts[0] = Base64Url.Encode(Bytes(header));
        return string.Join('.', parts);
    }
}
