using System.Text.Json.Nodes;
using Juki.Registry.Messaging;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>How long an answer counts, and which answers do (rulings.md 4).</summary>
[Trait("Requirement", "C11")]
public sealed class ReceiptTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private readonly string _id = Guid.NewGuid().ToString();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData(89, false)]
    [InlineData(91, true)]
    public async Task A_refused_notice_is_answered_as_before_for_90_days_and_then_judged_anew(int days, bool anew)
    {
        var refused = await SendAsync(_person.MoveWithin(1, Second), _id);
        Assert.Equal("refused", refused.Outcome);
        await SendAsync(_person.MoveIn(1, First));
        _bench.Time.Advance(TimeSpan.FromDays(days));

        var again = await SendAsync(_person.MoveWithin(1, Second), _id);
        Assert.Equal(anew ? ["C11"] : refused.Checks, again.Checks);
        Assert.NotEqual(["C11"], refused.Checks);
    }

    [Theory]
    [InlineData(89, "refused")]
    [InlineData(91, "accepted")]
    public async Task An_id_may_be_used_for_another_notice_after_90_days(int days, string expected)
    {
        await SendAsync(_person.MoveIn(1, First), _id);
        _bench.Time.Advance(TimeSpan.FromDays(days));

        Assert.Equal(expected, (await SendAsync(_person.MoveWithin(2, Second), _id)).Outcome);
        Assert.Single((await _bench.RangeAsync(_person)).OfKind(RowKind.Receipt));
    }

    [Fact]
    public async Task An_id_under_which_a_number_in_use_was_refused_is_used_up()
    {
        await SendAsync(_person.MoveIn(1, First));
        Assert.Equal(["C11"], (await SendAsync(_person.MoveIn(1, Second), _id)).Checks);
        Assert.Equal(["C11"], (await SendAsync(_person.MoveWithin(2, Second), _id)).Checks);
    }

    [Fact]
    public async Task An_id_that_was_refused_for_a_later_notice_held_is_used_up()
    {
        await SendAsync(_person.MoveIn(1, First));
        var at = _bench.Time.GetUtcNow();
        await SendAsync(_person.MoveWithin(3, Second), time: at.AddSeconds(5));
        Assert.Equal(["C11"], (await SendAsync(_person.MoveWithin(3, Third), _id, at)).Checks);
        Assert.Equal(["C11"], (await SendAsync(_person.MoveWithin(2, Third), _id)).Checks);
    }

    // The last reply alone: those before it were signed with the key of a former quarter.
    private async Task<TestReply> SendAsync(JsonObject data, string? id = null, DateTimeOffset? time = null)
    {
        await _bench.Updates.ApplyAsync(await _bench.SealAsync(data, id: id, time: time), 1, default);
        return await _bench.SealedReplies.OpenLastAsync(_bench.Municipalities, _bench.Server.Get<MessageKeys>());
    }
}
