using System.Reflection;
using System.Text.RegularExpressions;
using Juki.LocalHost.Settings;
using Juki.Registry.Retention;
using Juki.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Server.Tests.Functions;

public sealed partial class TriggerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> Apps => ServerApps.Names;

    [Theory]
    [MemberData(nameof(Apps))]
    public async Task Every_function_can_be_made_of_the_apps_services(string app)
    {
        await using var server = await StartAsync(app);
        foreach (var function in ServerApps.FunctionsOf(app))
            Assert.NotNull(ActivatorUtilities.CreateInstance(server.Get<IServiceProvider>(), function.DeclaringType!));
    }

    [Theory]
    [MemberData(nameof(Apps))]
    public void Every_timers_schedule_is_a_setting_of_the_sample_with_six_fields(string app)
    {
        var sample = LocalSettings.Read(Path.Combine(SolutionFolder.Path, LocalSettings.SampleName)).Values;
        var schedules = ServerApps.FunctionsOf(app).SelectMany(f => f.GetParameters()).Select(p => p.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>().ToList();
        Assert.NotEmpty(schedules);
        Assert.All(schedules, s =>
        {
            Assert.True(s.UseMonitor && !s.RunOnStartup);
            Assert.Equal(6, sample[Setting().Match(s.Schedule).Groups[1].Value].Split(' ').Length);
        });
    }

    [Theory]
    [MemberData(nameof(Apps))]
    [Trait("Requirement", "R1")]
    [Trait("Requirement", "R2")]
    public async Task Each_run_of_a_retention_timer_leaves_a_report(string app)
    {
        await using var server = await StartAsync(app);
        var before = (await ReportsAsync(server)).Count;
        foreach (var timer in new[] { "PurgeHistory", "PurgeProvisions", "PurgeExchanges", "PurgeCases", "PurgeLedgers", "PurgeMessageKeys", "RotateCurrentKeys" })
            await RunAsync(server, ServerApps.Function(app, timer));
        Assert.Equal(["history", "provisions", "exchanges", "cases", "ledgers", "message-keys", "rotation"], (await ReportsAsync(server)).Skip(before).Select(r => r.Kind));
    }

    // Each app on storage and keys of its own, as they are deployed.
    private Task<ServerUnderTest> StartAsync(string app)
    {
        var storage = app == ServerApps.Fuhyo ? azurite.SecondConnectionString : azurite.ConnectionString;
        return ServerUnderTest.StartAsync(
            new ServerParts(storage, Path.Combine(azurite.KeyFolder, app), new RecordingReplies()) { App = ServerApps.Of(app), Settings = UnusedSettings.With() });
    }

    private static Task RunAsync(ServerUnderTest server, MethodInfo timer)
    {
        var instance = ActivatorUtilities.CreateInstance(server.Get<IServiceProvider>(), timer.DeclaringType!);
        return (Task)timer.Invoke(instance, [new TimerInfo { IsPastDue = true }, CancellationToken.None])!;
    }

    private static Task<IReadOnlyList<PurgeReport>> ReportsAsync(ServerUnderTest server) =>
        server.Get<PurgeReports>().ListAsync(Records.Time.JapanTime.DateOf(DateTimeOffset.UtcNow), default);

    [GeneratedRegex("^%(.+)%$")]
    private static partial Regex Setting();
}
