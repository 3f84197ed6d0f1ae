using Juki.Registry.Updates;
using Juki.Testing;
using Microsoft.Extensions.Logging.Testing;

namespace Juki.Registry.Tests.Updates;

/// <summary>Notices that are accepted and warned of.</summary>
public sealed class WarningTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private readonly FakeLoggerProvider _logs = new();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite, _logs);
        await _bench.SendAsync(_person.MoveIn(1, First));
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        _logs.Dispose();
    }

    [Fact]
    [Trait("Requirement", "U4")]
    [Trait("Requirement", "C11")]
    public async Task Warnings_of_the_notice_and_of_its_reason_reach_the_sender_and_every_resend_repeats_them()
    {
        var id = Guid.NewGuid().ToString();
        var born = _person.Notice("33", 2, First);
        (born["birthDate"], born["changeDate"]) = ("20260402", "20260401");
        var first = (await _bench.SendAsync(born, id: id)).Single();
        Assert.Equal("accepted", first.Outcome);
        Assert.Equal(["C07", "R33-warning"], first.Warnings);

        var again = (await _bench.SendAsync(born, id: id)).Single();
        var underAnotherId = (await _bench.SendAsync(born)).Single();
        Assert.Equal(("duplicate", "duplicate"), (again.Outcome, underAnotherId.Outcome));
        Assert.Equal(first.Warnings, again.Warnings);
        Assert.Equal(first.Warnings, underAnotherId.Warnings);
    }

    [Fact]
    [Trait("Requirement", "U4")]
    public async Task Somebody_dead_who_is_entered_again_is_warned_of_and_told_to_the_prefecture_by_token_alone()
    {
        await _bench.SendAsync(_person.Death(2, First));
        Assert.Empty(Revivals());
        var reply = (await _bench.SendAsync(_person.Notice("13", 3, Second))).Single();
        Assert.Equal(("accepted", "R13-warning"), (reply.Outcome, reply.Warnings.Single()));
        var told = Assert.Single(Revivals());
        Assert.Contains((await _bench.TokenAsync(_person)).Hex, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_person.ResidentCode, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "U4")]
    public async Task Somebody_removed_otherwise_who_is_entered_again_is_not_told_of()
    {
        await _bench.SendAsync(_person.MoveOut(2, First));
        Assert.Equal("accepted", (await _bench.SendAsync(_person.Notice("13", 3, Second))).Single().Outcome);
        Assert.Empty(Revivals());
    }

    private IEnumerable<FakeLogRecord> Revivals() =>
        _logs.Collector.GetSnapshot().Where(record => record.Category == typeof(PersonWork).FullName && record.Id.Name == "PersonRevived");
}
