using Juki.LocalHost.Functions;
using Juki.LocalHost.Settings;
using Juki.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;

namespace Juki.LocalHost.Tests.Functions;

public class TimerFunctionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 1, 0, 0, 30, TimeSpan.Zero));

    [Fact]
    public async Task A_function_runs_at_the_times_of_its_schedule_in_UTC()
    {
        using var app = NewApp<TickFunction>();
        app.Settings["Schedule"] = "0 15 3 * * *";
        _time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("JST", TimeSpan.FromHours(9), "JST", "JST"));
        await using var host = await app.StartAsync();

        await AdvanceUntilAsync(TimeSpan.FromMinutes(5), () => app.Probe.Seen.Count == 2);

        Assert.Equal(["tick 2026-04-01 03:15 past due False", "tick 2026-04-02 03:15 past due False"], app.Probe.Seen);
    }

    [Fact]
    public async Task A_run_missed_while_the_app_was_down_is_made_up_for_once()
    {
        using var app = NewApp<TickFunction>();
        await using (await app.StartAsync())
            await AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => app.Probe.Seen.Count == 1);
        _time.Advance(TimeSpan.FromHours(2));

        await using (await app.StartAsync())
            await WaitUntil.TrueAsync("the missed run came", () => app.Probe.Seen.Count == 2);
        await using (await app.StartAsync())
            await AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => app.Probe.Seen.Count == 3);

        Assert.Equal(["False", "True", "False"], app.Probe.Seen.Select(tick => tick.Split(' ')[^1]));
    }

    [Fact]
    public async Task A_time_that_passed_since_the_very_first_start_is_a_missed_run_too()
    {
        using var app = NewApp<TickFunction>();
        await using (await app.StartAsync())
            await WaitUntil.TrueAsync("the first start is noted", () => File.Exists(app.LastRunFile("Tick")));
        Assert.Empty(app.Probe.Seen);
        _time.Advance(TimeSpan.FromHours(2));

        await using var second = await app.StartAsync();

        await WaitUntil.TrueAsync("the missed run came", () => app.Probe.Seen.Count == 1);
        Assert.EndsWith("True", app.Probe.Seen.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_monitor_missed_runs_are_left_out_and_with_RunOnStartup_each_start_runs()
    {
        using var app = NewApp<StartupFunction>();
        await using (await app.StartAsync())
            await WaitUntil.TrueAsync("it ran at the start", () => app.Probe.Seen.Count == 1);
        _time.Advance(TimeSpan.FromHours(2));

        await using var second = await app.StartAsync();

        await WaitUntil.TrueAsync("it ran at the second start", () => app.Probe.Seen.Count == 2);
        Assert.Equal(["startup False", "startup False"], app.Probe.Seen);
    }

    [Fact]
    public async Task Runs_never_overlap_and_times_that_pass_during_one_are_left_out()
    {
        using var app = NewApp<SlowFunction>();
        await using var host = await app.StartAsync();
        await AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => app.Probe.Seen.Count == 1);

        _time.Advance(TimeSpan.FromMinutes(10));
        app.Probe.Open();
        await AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => app.Probe.Seen.Count == 2);

        Assert.Equal(1, app.Probe.MostAtOnce);
    }

    [Fact]
    public async Task A_failed_run_does_not_keep_the_next_from_coming()
    {
        using var app = NewApp<TickFunction>(new Probe { Failures = 1 });
        await using var host = await app.StartAsync();

        await AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => app.Probe.Seen.Count == 2);
    }

    [Fact]
    public async Task A_run_that_a_stop_cuts_short_is_due_again_at_the_next_start()
    {
        using var app = NewApp<SlowFunction>();
        await using (await app.StartAsync())
            await AdvanceUntilAsync(TimeSpan.FromSeconds(30), () => app.Probe.MostAtOnce == 1);
        app.Probe.Open();

        await using var second = await app.StartAsync();

        await WaitUntil.TrueAsync("it ran again", () => app.Probe.Seen.Count == 2);
        Assert.Equal("slow True", app.Probe.Seen.Last());
    }

    [Fact]
    public async Task A_schedule_setting_that_is_missing_is_named_at_the_start()
    {
        using var app = NewApp<TickFunction>();
        app.Settings.Remove("Schedule");

        var error = await Assert.ThrowsAsync<SettingMissingException>(() => app.StartAsync());

        Assert.Contains("'Schedule'", error.Message, StringComparison.Ordinal);
        Assert.Contains("function 'Tick'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("00:05:00")]
    [InlineData("0 61 * * * *")]
    public async Task A_schedule_that_is_not_of_six_fields_is_refused_at_the_start(string schedule)
    {
        using var app = NewApp<TickFunction>();
        app.Settings["Schedule"] = schedule;

        await Assert.ThrowsAsync<FunctionShapeException>(() => app.StartAsync());
    }

    private TestApp NewApp<T>(Probe? probe = null) => new(azurite, typeof(T)) { Time = _time, Probe = probe ?? new Probe() };

    // The function's wait is only known by its coming to an end, so time goes on in steps.
    private Task AdvanceUntilAsync(TimeSpan step, Func<bool> condition) => WaitUntil.TrueAsync("the timer ran", () =>
    {
        if (condition())
            return true;
        _time.Advance(step);
        return false;
    });

    public sealed class TickFunction(Probe probe, TimeProvider time)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("%Schedule%")] TimerInfo timer) => probe.Run($"tick {time.GetUtcNow():yyyy-MM-dd HH:mm} past due {timer.IsPastDue}");
    }

    public sealed class StartupFunction(Probe probe)
    {
        [Function("Startup")]
        public void Run([TimerTrigger("0 0 * * * *", UseMonitor = false, RunOnStartup = true)] TimerInfo timer) => probe.Run($"startup {timer.IsPastDue}");
    }

    public sealed class SlowFunction(Probe probe)
    {
        [Function("Slow")]
        public Task RunAsync([TimerTrigger("%Schedule%")] TimerInfo timer, CancellationToken cancellationToken)
        {
            probe.Run($"slow {timer.IsPastDue}");
            return probe.WaitAsync(cancellationToken);
        }
    }
}
