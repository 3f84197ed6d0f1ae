using System.Reflection;
using System.Text.RegularExpressions;
using Juki.LocalHost.Settings;
using Juki.Registry.Retention;
using Juki.Server.Retention;
using Juki.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Server.Tests.Functions;

public sealed partial class TriggerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private ServerUnderTest _server = null!;

    private static IReadOnlyList<MethodInfo> Functions => [.. typeof(JukiApp).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    public async Task InitializeAsync() => _server = await ServerUnderTest.StartAsync(
        new ServerParts(azurite.ConnectionString, azurite.KeyFolder, new RecordingReplies()) { Settings = UnusedSettings.With() });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void Every_function_can_be_made_of_the_apps_services()
    {
        foreach (var type in Functions.Select(f => f.DeclaringType!))
            Assert.NotNull(ActivatorUtilities.CreateInstance(_server.Get<IServiceProvider>(), type));
    }

    [Fact]
    public void Every_timers_schedule_is_a_setting_of_the_sample_with_six_fields()
    {
        var sample = LocalSettings.Read(Path.Combine(SolutionFolder.Path, LocalSettings.SampleName)).Values;
        var schedules = Functions.SelectMany(f => f.GetParameters()).Select(p => p.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>().ToList();
        Assert.NotEmpty(schedules);
        Assert.All(schedules, s =>
        {
            Assert.True(s.UseMonitor && !s.RunOnStartup);
            Assert.Equal(6, sample[Setting().Match(s.Schedule).Groups[1].Value].Split(' ').Length);
        });
    }

    [Fact]
    [Trait("Requirement", "R1")]
    [Trait("Requirement", "R2")]
    public async Task Each_run_of_a_retention_timer_leaves_a_report()
    {
        var services = _server.Get<IServiceProvider>();
        var timer = new TimerInfo { IsPastDue = true };
        var before = (await ReportsAsync()).Count;
        await ActivatorUtilities.CreateInstance<PurgeHistoryFunction>(services).RunAsync(timer, default);
        await ActivatorUtilities.CreateInstance<PurgeProvisionsFunction>(services).RunAsync(timer, default);
        await ActivatorUtilities.CreateInstance<PurgeExchangesFunction>(services).RunAsync(timer, default);
        await ActivatorUtilities.CreateInstance<PurgeCasesFunction>(services).RunAsync(timer, default);
        await ActivatorUtilities.CreateInstance<PurgeLedgersFunction>(services).RunAsync(timer, default);
        await ActivatorUtilities.CreateInstance<PurgeMessageKeysFunction>(services).RunAsync(timer, default);
        await ActivatorUtilities.CreateInstance<RotateCurrentKeysFunction>(services).RunAsync(timer, default);
        Assert.Equal(["history", "provisions", "exchanges", "cases", "ledgers", "message-keys", "rotation"], (await ReportsAsync()).Skip(before).Select(r => r.Kind));
    }

    private Task<IReadOnlyList<PurgeReport>> ReportsAsync() =>
        _server.Get<PurgeReports>().ListAsync(Records.Time.JapanTime.DateOf(DateTimeOffset.UtcNow), default);

    [GeneratedRegex("^%(.+)%$")]
    private static partial Regex Setting();
}
