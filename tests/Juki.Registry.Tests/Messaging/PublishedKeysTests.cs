using System.Buffers.Text;
using System.Net;
using Juki.Registry.Messaging;

namespace Juki.Registry.Tests.Messaging;

public sealed class PublishedKeysTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await azurite.ClearAsync();
    }

    [Fact]
    [Trait("Requirement", "U1")]
    public async Task The_keys_of_the_quarter_are_published_with_their_public_parts_alone()
    {
        var reply = await _bench.GetAsync("/api/message-keys");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        foreach (var (use, name) in new[] { (MessageKeyUse.Enc, "enc"), (MessageKeyUse.Sig, "sig") })
        {
            var (keyId, own) = await _bench.Registry.Server.Get<MessageKeys>().CurrentAsync(use, default);
            var jwk = reply.Body.GetProperty("keys").EnumerateArray().Single(k => k.GetProperty("kid").GetString() == keyId);
            Assert.Equal(name, jwk.GetProperty("use").GetString());
            Assert.Equal(Base64Url.EncodeToString(own.Q.X), jwk.GetProperty("x").GetString());
            Assert.Equal(Base64Url.EncodeToString(own.Q.Y), jwk.GetProperty("y").GetString());
            Assert.Equal(["kty", "crv", "kid", "use", "alg", "x", "y"], jwk.EnumerateObject().Select(m => m.Name));
        }
    }

    [Fact]
    public async Task The_key_that_the_former_quarters_replies_are_signed_with_is_published_while_it_is_kept()
    {
        var before = (await KeysAsync()).Single(key => key.Use == "sig");
        _bench.Registry.Time.Advance(TimeSpan.FromDays(92));
        Assert.Equal([("enc", true), ("sig", true), ("sig", false)], (await KeysAsync()).Select(key => (key.Use, key.Id != before.Id)));

        // A quarter after one in which nothing was signed.
        _bench.Registry.Time.Advance(TimeSpan.FromDays(4_000));
        Assert.Equal(["enc", "sig"], (await KeysAsync()).Select(key => key.Use));
    }

    private async Task<IReadOnlyList<(string Use, string Id)>> KeysAsync() =>
        [.. (await _bench.GetAsync("/api/message-keys")).Body.GetProperty("keys").EnumerateArray().Select(key => (key.GetProperty("use").GetString()!, key.GetProperty("kid").GetString()!))];

    [Fact]
    public async Task Keys_that_cannot_be_read_are_a_typed_problem()
    {
        _bench.Registry.Time.Advance(TimeSpan.FromDays(120));
        _bench.Registry.Crash.Set(1, afterwards: false);
        var reply = await _bench.GetAsync("/api/message-keys");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "message-keys-unavailable"), (reply.Status, reply.Code));
    }
}
