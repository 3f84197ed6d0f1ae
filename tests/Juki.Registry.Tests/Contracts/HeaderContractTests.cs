using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Registry.Messaging;
using Juki.Registry.Quarantining;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.Registry.Tests.Contracts;

/// <summary>The headers of sealed messages: those that this server and the stand-in make, and those that it refuses.</summary>
public sealed class HeaderContractTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Outer = "encrypted-header";
    private const string Inner = "signed-header";
    private const string Home = "市川市八幡一丁目１番１号";

    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Of_a_reply_both_keep_their_contract()
    {
        await _bench.SendAsync(SyntheticPerson.New().MoveIn(1, Home));
        var body = _bench.SealedReplies.Bodies[^1];
        Assert.Empty(await ContractValidator.ErrorsAsync(Outer, HeaderOf(body)));
        Assert.Empty(await ContractValidator.ErrorsAsync(Inner, HeaderOf(_bench.Municipalities.Decrypt(RegistryBench.Ichikawa, body))));
    }

    [Fact]
    public async Task Of_what_the_stand_in_sends_both_keep_their_contract()
    {
        using var folder = new TestFolder();
        using var receiver = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var own = MunicipalKeys.OfFolder(folder.Path, RegistryBench.Ichikawa);
        var server = new ServerKeys("server", receiver.ExportParameters(includePrivateParameters: false), new Dictionary<string, ECParameters>());
        var body = new MunicipalCs(own, server).Seal("jp.juki.update.v1", Guid.NewGuid().ToString(), DateTimeOffset.UtcNow, []);
        Assert.Empty(await ContractValidator.ErrorsAsync(Outer, HeaderOf(body)));
        Assert.Empty(await ContractValidator.ErrorsAsync(Inner, HeaderOf(Encoding.ASCII.GetString(
            JWT.DecodeBytes(body, receiver, JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM)))));
    }

    [Theory]
    [InlineData("alg", "ES384")]
    [InlineData("typ", "JWT")]
    [InlineData("crit", "b64")]
    [InlineData("kid", "")]
    public async Task What_breaks_the_contract_is_quarantined(string member, string value)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["kid"] = TestMunicipalities.SigningKeyId(RegistryBench.Ichikawa), ["typ"] = "juki+jws" };
        Assert.Empty(await ContractValidator.ErrorsAsync(Inner, header));
        header[member] = value;
        Assert.NotEmpty(await ContractValidator.ErrorsAsync(Inner, header));

        var notice = TestMunicipalities.Event(RegistryBench.Ichikawa, SyntheticPerson.New().MoveIn(1, Home));
        var signed = $"{Encoded(header)}.{Encoded(notice)}.{Base64Url.Encode(new byte[64])}";
        var (keyId, key) = await _bench.Server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, default);
        var body = TestMunicipalities.Encrypt(signed, keyId, key);
        await _bench.Updates.ApplyAsync(body, 1, default);
        var kept = await _bench.Server.Get<Quarantine>().ListAsync(Records.Time.JapanTime.DateOf(_bench.Time.GetUtcNow()), default);
        Assert.Contains(kept, message => message.Hash == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))) && message.Code is "envelope-header" or "envelope-algorithm");
    }

    private static JsonNode HeaderOf(string compact) => JsonNode.Parse(Base64Url.Decode(compact[..compact.IndexOf('.', StringComparison.Ordinal)]))!;

    private static string Encoded(JsonObject json) => Base64Url.Encode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
