using System.Text.Json.Nodes;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Identity;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Registry.Bulk;
using Juki.Registry.Provisions;
using Juki.Registry.Updates;
using Juki.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Juki.Screen.Tests;

/// <summary>A local host with a handful of synthetic people, and a browser: what all tests of the screen share.</summary>
public sealed class ScreenHost : IAsyncLifetime
{
    public const string Name = "one screen";

    private readonly TestFolder _folder = new();
    private LocalRun _run = null!;
    private IPlaywright _playwright = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public Uri Server => _run.Juki.BaseAddress;

    public Uri Address => _run.Juki.Screen.Address;

    /// <summary>The screen of the Fuhyo server.</summary>
    public Uri FuhyoAddress => _run.Fuhyo.Screen.Address;

    public Uri Issuer => _run.Identity.Issuer;

    internal BulkStore BulkJobs => _run.Juki.Services.GetRequiredService<BulkStore>();

    internal ProvisionLog Log => _run.Juki.Services.GetRequiredService<ProvisionLog>();

    public async Task InitializeAsync()
    {
        var starting = LocalRun.StartAsync(
            new RunOptions { Data = _folder.File("data"), Juki = new ServerPorts(0, 0), Fuhyo = new ServerPorts(0, 0), IdentityPort = 0, Feed = false },
            Progress.None,
            CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await Chromium.LaunchAsync(_playwright);
        _run = await starting;
        foreach (var notice in SyntheticResidents.Notices())
            await ApplyAsync(notice);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _run.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>What an operator's authenticator signs at a terminal.</summary>
    public string Assertion(string operatorId, string terminal)
    {
        using var key = new Authenticators(_run.Data.Authenticators).Find(operatorId)!;
        return new SignIn(operatorId, terminal).Assert(key, Issuer, TimeProvider.System.GetUtcNow());
    }

    private async Task ApplyAsync(JsonObject items)
    {
        var sender = items["municipalityCode"]!.GetValue<string>();
        var server = new MunicipalCs(MunicipalKeys.OfFolder(_run.Data.MunicipalKeys, sender), await ServerKeys.FetchAsync(Server, CancellationToken.None));
        var message = server.Seal(SimulatedNotice.Update, Guid.NewGuid().ToString(), DateTimeOffset.UtcNow, items);
        await using var scope = _run.Juki.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UpdateProcessor>().ApplyAsync(message, 1, CancellationToken.None);
    }
}

[CollectionDefinition(ScreenHost.Name)]
public sealed class ScreenHostCollection : ICollectionFixture<ScreenHost>;
