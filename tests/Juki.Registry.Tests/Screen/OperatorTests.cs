using System.Net;
using System.Text.Json;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Screen;

/// <summary>Who is signed in, and for what.</summary>
[Trait("Requirement", "P8")]
[Trait("Requirement", "A2")]
public sealed class OperatorTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "A3")]
    public async Task An_operator_is_told_the_duties_that_count_and_the_request_is_logged()
    {
        // The register gives this operator a duty of organs too, which a department can't have.
        var reply = await _bench.OperatorAsync(_bench.GoodToken());

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(
            (ApiBench.Operator, ApiBench.Terminal, "福祉課"),
            (reply.Body.GetProperty("operatorId").GetString(), reply.Body.GetProperty("terminal").GetString(), reply.Body.GetProperty("agency").GetString()));
        var duties = reply.Body.GetProperty("duties").EnumerateArray().ToList();
        Assert.Equal(
            [(ApiBench.PlainDuty, "災害対策基本法"), (ApiBench.NumberDuty, "被災者生活再建支援法")],
            duties.Select(duty => (duty.GetProperty("code").GetString()!, duty.GetProperty("name").GetString()!)));
        Assert.Equal([false, true], duties.Select(duty => Texts(duty.GetProperty("items")).Contains("individualNumber")));
        Assert.Empty(Texts(reply.Body.GetProperty("rights")));
        Assert.Equal(("operator", ProvisionOutcome.Handled, 0), (reply.Entry!.Function, reply.Entry.Outcome, reply.Entry.Hits));
        Assert.Equal((ApiBench.Operator, ApiBench.Terminal), (reply.Entry.Operator, reply.Entry.Terminal));
    }

    [Fact]
    public async Task Rights_are_those_of_the_register() =>
        Assert.Equal(["list"], Texts((await _bench.OperatorAsync(_bench.ListerToken())).Body.GetProperty("rights")));

    [Fact]
    public async Task Without_a_good_token_nothing_is_told_and_that_is_logged()
    {
        var reply = await _bench.OperatorAsync(token: null);

        Assert.Equal((HttpStatusCode.Unauthorized, "token-missing", ProvisionOutcome.Refused), (reply.Status, reply.Code, reply.Entry!.Outcome));
    }

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
