using System.Net;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Juki.LocalHost.Functions;

/// <summary>A function app that runs in this process: HTTP on the loopback address, queues over the storage emulator, timers.</summary>
public sealed class FunctionAppHost : IAsyncDisposable
{
    private readonly WebApplication _web;

    private FunctionAppHost(WebApplication web) => _web = web;

    /// <summary>Address of the app, without its route prefix.</summary>
    public Uri BaseAddress => new(_web.Urls.Single());

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _web.Services;

    /// <summary>Starts an app. Its own hosted services start first, then queues and timers, then HTTP.</summary>
    /// <param name="app">The app.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running app; dispose to stop it, which cancels the functions under way and waits for them.</returns>
    /// <exception cref="FunctionShapeException">A function is of no known shape.</exception>
    /// <exception cref="SettingMissingException">A function names a setting that is missing.</exception>
    /// <exception cref="PortTakenException">The port is taken.</exception>
    public static async Task<FunctionAppHost> StartAsync(FunctionApp app, FunctionAppOptions options, CancellationToken cancellationToken)
    {
        var functions = FunctionCatalog.Read(app.Types);
        var web = await ResolveAsync(Build(app, options, functions), functions);
        var host = new FunctionAppHost(web);
        try
        {
            await LoopbackPort.ListenAsync(web, options.Port, cancellationToken);
            Log.AppStarted(web.Logger, app.Name, functions.Count, host.BaseAddress);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // After a failed start too: its listeners may be running, and are waited for before what they use goes.
        await _web.StopAsync();
        await _web.DisposeAsync();
    }

    private static WebApplication Build(FunctionApp app, FunctionAppOptions options, IReadOnlyList<FunctionDefinition> functions)
    {
        // An empty builder: nothing of this machine's environment or files reaches the app but its settings.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = app.Name });
        builder.Configuration.AddInMemoryCollection(options.Settings.AsConfiguration());
        options.Logging(builder.Logging);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);

        var limits = options.Limits.With(builder.Configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.MaxRequestBodyBytes;
        });

        app.AddServices(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddRouting();
        builder.Services.AddLocalQueues();
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton<FunctionQueues>();
        builder.Services.AddSingleton<FunctionInvoker>();
        builder.Services.AddSingleton<HttpFunctions>();
        foreach (var function in functions.Where(f => f.Trigger is not HttpTriggerAttribute))
            builder.Services.AddSingleton<IHostedService>(services => Listener(services, function, Path.Combine(options.DataFolder, "timers")));
        return builder.Build();
    }

    // Every setting that a function names is looked up before anything runs.
    private static async Task<WebApplication> ResolveAsync(WebApplication web, IReadOnlyList<FunctionDefinition> functions)
    {
        try
        {
            var queues = web.Services.GetRequiredService<FunctionQueues>();
            var http = web.Services.GetRequiredService<HttpFunctions>();
            foreach (var function in functions)
            {
                queues.ResolveOutputs(function);
                if (function.Trigger is HttpTriggerAttribute)
                    http.Map(web, function);
            }

            web.Services.GetServices<IHostedService>();
            return web;
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    private static BackgroundService Listener(IServiceProvider services, FunctionDefinition function, string timers)
    {
        switch (function.Trigger)
        {
            case ServiceBusTriggerAttribute trigger:
                var queue = services.GetRequiredService<FunctionQueues>().Queue(function.Name, trigger.QueueName, trigger.Connection);
                return ActivatorUtilities.CreateInstance<QueueFunction>(services, function, queue);
            case TimerTriggerAttribute trigger:
                var expression = SettingReference.Resolve(trigger.Schedule, services.GetRequiredService<IConfiguration>(), function.Name);
                return ActivatorUtilities.CreateInstance<TimerFunction>(services, function, new TimerSchedule(function.Name, expression), new TimerMonitor(timers, function.Name));
            default:
                throw new ArgumentException($"'{function.Name}' has no listener.", nameof(function));
        }
    }
}
