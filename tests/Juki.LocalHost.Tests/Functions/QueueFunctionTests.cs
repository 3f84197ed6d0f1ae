using Juki.LocalHost.Functions;
using Juki.LocalHost.Settings;
using Juki.Testing;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Tests.Functions;

public class QueueFunctionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    internal const string HoldMessage = "hold-message";
    private static readonly CancellationToken None = CancellationToken.None;

    internal static async Task HoldMessageAsync(string connectionString, string queue)
    {
        using var app = new TestApp(connectionString, queue, typeof(WaitingFunction));
        await using var host = await app.StartAsync();
        await WaitUntil.TrueAsync("the message is held", () => !app.Probe.Seen.IsEmpty);
        Console.WriteLine(app.Probe.Seen.First());
        await Task.Delay(Timeout.Infinite);
    }

    [Fact]
    public async Task A_function_gets_body_id_and_delivery_count_and_the_message_goes()
    {
        using var app = new TestApp(azurite, typeof(EchoFunction));
        await using var host = await app.StartAsync();

        await app.Input.SendAsync("body", "id-7", None);

        await WaitUntil.TrueAsync("the queue is empty", async () => await app.Input.CountAsync(None) == 0);
        Assert.Equal(["body id-7 1"], app.Probe.Seen);
    }

    [Fact]
    public async Task A_failed_message_is_delivered_again_until_it_succeeds()
    {
        using var app = new TestApp(azurite, typeof(EchoFunction)) { Probe = new Probe { Failures = 2 } };
        await using var host = await app.StartAsync();

        await app.Input.SendAsync("body", "id", None);

        await WaitUntil.TrueAsync("the queue is empty", async () => await app.Input.CountAsync(None) == 0);
        Assert.Equal(["body id 1", "body id 2", "body id 3"], app.Probe.Seen);
        Assert.Equal(0, await app.Input.DeadLetters.CountAsync(None));
    }

    [Fact]
    public async Task A_message_that_always_fails_is_dead_lettered_after_ten_deliveries_with_the_errors_kind_alone()
    {
        using var app = new TestApp(azurite, typeof(EchoFunction)) { Probe = new Probe { Failures = int.MaxValue } };
        await using var host = await app.StartAsync();

        await app.Input.SendAsync("body", "id", None);

        await WaitUntil.TrueAsync("it is dead-lettered", async () => await app.Input.DeadLetters.CountAsync(None) == 1 && await app.Input.CountAsync(None) == 0);
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"body id {n}"), app.Probe.Seen);
        Assert.Equal(nameof(InvalidTimeZoneException), (await app.Input.DeadLetters.ReceiveAsync(1, None))[0].DeadLetterReason);
        Assert.Equal(0, await app.Output.CountAsync(None));
    }

    [Fact]
    public async Task Outputs_are_sent_and_nulls_left_out()
    {
        using var app = new TestApp(azurite, typeof(EchoFunction));
        await using var host = await app.StartAsync();

        await app.Input.SendAsync("one", "id", None);
        await app.Input.SendAsync("none", "id", None);
        await WaitUntil.TrueAsync("the queue is empty", async () => await app.Input.CountAsync(None) == 0);

        var sent = await app.Output.ReceiveAsync(32, None);
        Assert.Equal(["many-1", "many-2", "single"], sent.Select(m => m.Body).Order(StringComparer.Ordinal));
        Assert.Equal(3, sent.Select(m => m.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_message_stays_locked_while_its_function_runs_longer_than_a_lock()
    {
        using var app = new TestApp(azurite, typeof(WaitingFunction));
        await using var host = await app.StartAsync();
        await app.Input.SendAsync("long", "id", None);
        await WaitUntil.TrueAsync("the function runs", () => !app.Probe.Seen.IsEmpty);

        await app.LocksHaveRunOutTwiceAsync();
        app.Probe.Open();

        await WaitUntil.TrueAsync("the queue is empty", async () => await app.Input.CountAsync(None) == 0);
        Assert.Equal(["long 1"], app.Probe.Seen);
    }

    [Fact]
    public async Task A_lock_is_not_renewed_beyond_the_limit_of_host_json()
    {
        using var app = new TestApp(azurite, typeof(WaitingFunction)) { Limits = new HostLimits { MaxAutoLockRenewalDuration = TimeSpan.FromMilliseconds(1) } };
        await using var host = await app.StartAsync();

        await app.Input.SendAsync("long", "id", None);

        await WaitUntil.TrueAsync("the message is delivered again", () => app.Probe.Seen.Contains("long 2"));
        app.Probe.Open();
    }

    [Fact]
    public async Task No_more_messages_are_worked_on_at_once_than_host_json_allows()
    {
        using var app = new TestApp(azurite, typeof(WaitingFunction)) { Limits = new HostLimits { MaxConcurrentCalls = 3 } };
        foreach (var n in Enumerable.Range(0, 8))
            await app.Input.SendAsync($"{n}", $"{n}", None);
        await using var host = await app.StartAsync();

        await WaitUntil.TrueAsync("three run", () => app.Probe.Seen.Count == 3);
        await app.LocksHaveRunOutTwiceAsync();
        app.Probe.Open();
        await WaitUntil.TrueAsync("the queue is empty", async () => await app.Input.CountAsync(None) == 0);

        Assert.Equal(3, app.Probe.MostAtOnce);
        Assert.Equal(8, app.Probe.Seen.Count);
    }

    [Fact]
    public async Task A_stop_cancels_the_function_and_the_message_is_there_for_the_next_start()
    {
        using var app = new TestApp(azurite, typeof(WaitingFunction));
        await using (await app.StartAsync())
        {
            await app.Input.SendAsync("long", "id", None);
            await WaitUntil.TrueAsync("the function runs", () => !app.Probe.Seen.IsEmpty);
        }

        Assert.Equal(2, Assert.Single(await app.Input.ReceiveAsync(1, None)).DeliveryCount);
    }

    [Fact]
    public async Task A_function_over_its_time_is_cancelled_and_has_failed()
    {
        using var app = new TestApp(azurite, typeof(WaitingFunction)) { Limits = new HostLimits { FunctionTimeout = TimeSpan.FromMilliseconds(50) } };
        await using var host = await app.StartAsync();

        await app.Input.SendAsync("long", "id", None);

        await WaitUntil.TrueAsync("it is dead-lettered", async () => await app.Input.DeadLetters.CountAsync(None) == 1);
        Assert.Equal(10, app.Probe.Seen.Count);
    }

    [Fact]
    public async Task Each_run_has_a_scope_of_its_own_that_is_closed_after_it()
    {
        using var app = new TestApp(azurite, typeof(EchoFunction)) { Probe = new Probe { Failures = 1 }, Limits = new HostLimits { MaxConcurrentCalls = 1 } };
        await using var host = await app.StartAsync();

        await app.Input.SendAsync("body", "id", None);
        await WaitUntil.TrueAsync("the queue is empty", async () => await app.Input.CountAsync(None) == 0);

        var scopes = app.Probe.Scopes.Select(s => s.Split(' ')).ToArray();
        Assert.Equal(["open", "close", "open", "close"], scopes.Select(s => s[0]));
        Assert.Equal(scopes[0][1], scopes[1][1]);
        Assert.NotEqual(scopes[0][1], scopes[2][1]);
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task A_message_held_by_a_process_that_is_killed_goes_to_the_next()
    {
        using var app = new TestApp(azurite, typeof(EchoFunction));
        await app.Input.SendAsync("held", "id", None);
        using var child = Child.Of(typeof(ChildProgram), HoldMessage, azurite.ConnectionString, app.In);
        Assert.Equal("held 1", await child.LineAsync());

        await child.KillAsync();
        await using var host = await app.StartAsync();

        await WaitUntil.TrueAsync("the queue is empty", async () => await app.Input.CountAsync(None) == 0);
        Assert.Equal(["held id 2"], app.Probe.Seen);
    }

    [Theory]
    [InlineData("InQueue")]
    [InlineData("OutQueue")]
    [InlineData("Queues")]
    public async Task A_setting_that_is_missing_is_named_at_the_start(string setting)
    {
        using var app = new TestApp(azurite, typeof(EchoFunction));
        app.Settings.Remove(setting);

        var error = await Assert.ThrowsAsync<SettingMissingException>(() => app.StartAsync());

        Assert.Contains($"'{setting}'", error.Message, StringComparison.Ordinal);
    }

    public sealed class EchoFunction(Probe probe, ProbeScope scope)
    {
        [Function("Echo")]
        public Outputs Run([ServiceBusTrigger("%InQueue%", Connection = "Queues")] string body, string messageId, int deliveryCount)
        {
            Assert.NotNull(scope);
            probe.Run($"{body} {messageId} {deliveryCount}");
            return body == "one" ? new Outputs { Single = "single", Many = ["many-1", "many-2"] } : new Outputs();
        }
    }

    public sealed class Outputs
    {
        [ServiceBusOutput("%OutQueue%", Connection = "Queues")]
        public string? Single { get; init; }

        [ServiceBusOutput("%OutQueue%", Connection = "Queues")]
        public string[]? Many { get; init; }
    }

    public sealed class WaitingFunction(Probe probe)
    {
        [Function("Wait")]
        public Task RunAsync([ServiceBusTrigger("%InQueue%", Connection = "Queues")] string message, int deliveryCount, CancellationToken cancellationToken)
        {
            probe.Run($"{message} {deliveryCount}");
            return probe.WaitAsync(cancellationToken);
        }
    }
}
