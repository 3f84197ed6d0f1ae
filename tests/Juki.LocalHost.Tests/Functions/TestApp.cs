using Juki.LocalHost.Functions;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Settings;
using Juki.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Juki.LocalHost.Tests.Functions;

/// <summary>Settings, queues and folder of one test's app, which it may start more than once.</summary>
public sealed class TestApp : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Type[] _types;

    public TestApp(AzuriteFixture azurite, params Type[] types)
        : this(azurite.ConnectionString, AzuriteFixture.NewName("q"), types)
    {
    }

    public TestApp(string connectionString, string queue, params Type[] types)
    {
        _types = types;
        In = queue;
        Account = new QueueAccount(connectionString, new LocalQueueOptions { LockTime = TimeSpan.FromSeconds(1) });
        Settings["Queues"] = connectionString;
        Settings["InQueue"] = queue;
        Settings["OutQueue"] = $"{queue}-out";
        Settings["Schedule"] = "0 * * * * *";
        Settings["LocalQueues__LockTime"] = "00:00:01";
    }

    public Dictionary<string, string> Settings { get; } = [];

    public string In { get; }

    public QueueAccount Account { get; }

    public Probe Probe { get; init; } = new();

    public FakeTimeProvider? Time { get; init; }

    public HostLimits Limits { get; init; } = new();

    public LocalQueue Input => Account.Queue(In);

    public LocalQueue Output => Account.Queue($"{In}-out");

    public string LastRunFile(string function) => Path.Combine(_folder.Path, "timers", $"{function}.last");

    public Task<FunctionAppHost> StartAsync(int port = 0)
    {
        var app = new FunctionApp("test", _types, builder =>
        {
            builder.Services.AddSingleton(Probe);
            builder.Services.AddScoped<ProbeScope>();
            if (Time is not null)
                builder.Services.AddSingleton<TimeProvider>(Time);
        });
        var options = new FunctionAppOptions { Settings = new LocalSettings(Settings), DataFolder = _folder.Path, Limits = Limits, Port = port };
        return FunctionAppHost.StartAsync(app, options, CancellationToken.None);
    }

    /// <summary>Waits until locks of the app's length, taken at the call, have run out twice over.</summary>
    public async Task LocksHaveRunOutTwiceAsync()
    {
        var marker = Account.Queue(AzuriteFixture.NewName("marker"));
        await marker.SendAsync("x", "x", CancellationToken.None);
        await WaitUntil.TrueAsync("the marker was delivered three times", async () => (await marker.ReceiveAsync(1, CancellationToken.None)).Any(m => m.DeliveryCount == 3));
    }

    public void Dispose() => _folder.Dispose();
}
