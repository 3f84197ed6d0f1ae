using Azure.Core.Pipeline;
using Fuhyo.Server;
using Juki.Records.Files;
using Juki.Registry.Forwarding;
using Juki.Registry.Linking;
using Juki.Registry.Messaging;
using Juki.Server;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juki.Testing;

/// <summary>The prefectural server's services on a real emulator, without its triggers: what one invocation after another would see.</summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly IHost _host;

    private ServerUnderTest(IHost host) => _host = host;

    /// <summary>Starts a server; several may stand on the same storage and key files, as processes do.</summary>
    public static async Task<ServerUnderTest> StartAsync(ServerParts parts)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(VaultSettings.For(parts.ConnectionString, parts.KeyFolder));
        builder.Configuration.AddInMemoryCollection(parts.Settings);
        builder.Services.AddSingleton(parts.Time);
        parts.App(builder);
        builder.Services.AddSingleton<IKeyPairs, LentKeyPairs>();
        builder.Services.AddSingleton(parts.Replies);
        foreach (var policy in parts.Policies)
            builder.Services.AddSingleton(policy);
        if (parts.National is not null)
            builder.Services.AddHttpClient<NationalClient>().ConfigurePrimaryHttpMessageHandler(() => parts.National);
        if (parts.Storage is not null)
        {
            builder.Services.AddSingleton(parts.Storage);
            builder.Services.AddSingleton<IKeyWrapper>(services => new RememberedKeys(services.GetRequiredService<FileKeyVault>()));
        }

        builder.Services.TryAddSingleton<ILinkCredential, UnusedLinkCredential>();
        if (parts.Envelope is not null)
            builder.Services.AddSingleton(parts.Envelope);
        if (parts.Logs is not null)
            builder.Logging.AddProvider(parts.Logs);
        var host = builder.Build();
        await host.StartAsync();
        return new ServerUnderTest(host);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

/// <summary>What a server under test stands on.</summary>
public sealed record ServerParts(string ConnectionString, string KeyFolder, IMunicipalReplies Replies)
{
    /// <summary>Adds the server that is tested.</summary>
    public Func<IHostApplicationBuilder, IHostApplicationBuilder> App { get; init; } = JukiApp.AddJuki;

    /// <summary>What adds the server of a file.</summary>
    public static Func<IHostApplicationBuilder, IHostApplicationBuilder> AppOf(RegisterFile register) => Apps[register];

    private static readonly Dictionary<RegisterFile, Func<IHostApplicationBuilder, IHostApplicationBuilder>> Apps = new()
    {
        [RegisterFile.Juki] = JukiApp.AddJuki,
        [RegisterFile.Fuhyo] = FuhyoApp.AddFuhyo,
    };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Policies in the pipeline of every storage client, the outermost first.</summary>
    public IReadOnlyList<HttpPipelinePolicy> Policies { get; init; } = [];

    public HttpMessageHandler? National { get; init; }

    /// <summary>Storage in place of the emulator's.</summary>
    public IStorageAccounts? Storage { get; init; }

    /// <summary>Envelope in place of the sealed one.</summary>
    public IMessageEnvelope? Envelope { get; init; }

    public ILoggerProvider? Logs { get; init; }

    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
