using Juki.Records.Time;
using Juki.Testing;

namespace Juki.Registry.Tests.Updates;

/// <summary>The day of a notice is the day in Japan, whose first nine hours are the day before in UTC (rulings.md 11).</summary>
[Trait("Requirement", "U3")]
public sealed class DayTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string First = "市川市八幡一丁目１番１号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();

    [Fact]
    public async Task Half_past_midnight_is_the_new_day()
    {
        await using var bench = await StartAsync(new(2026, 5, 2, 0, 30, 0, JapanTime.Offset));
        var data = _person.MoveIn(1, First);
        data["changeDate"] = "20260502";
        Assert.Equal("accepted", (await bench.SendAsync(data)).Single().Outcome);
        Assert.Equal(new DateOnly(2026, 5, 2), (await bench.BodyAsync(_person)).Current!.ReceivedOn);
    }

    [Fact]
    public async Task A_minute_before_midnight_the_new_day_is_ahead()
    {
        await using var bench = await StartAsync(new(2026, 5, 1, 23, 59, 0, JapanTime.Offset));
        var data = _person.MoveIn(1, First);
        data["changeDate"] = "20260502";
        var reply = (await bench.SendAsync(data)).Single();
        Assert.Equal(("refused", "C06"), (reply.Outcome, reply.Checks.Single()));
    }

    private Task<RegistryBench> StartAsync(DateTimeOffset now) => RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, now);
}
