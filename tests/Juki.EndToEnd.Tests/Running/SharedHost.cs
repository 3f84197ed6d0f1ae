using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>The one local host that tests of this assembly try commands on, one test after another. Its folder's name has a space in it.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    /// <summary>The collection of the tests that use it.</summary>
    public const string Name = "one running local host";

    private readonly TestFolder _folder = new();
    private RunningHost _host = null!;

    internal RunningHost Host => _host;

    internal LifeSimulation Sample { get; private set; } = null!;

    internal LifeSimulation Supplements { get; private set; } = null!;

    internal string Root => _host.Data.Root;

    /// <summary>The one command on the closing screen that stands under a heading and begins so.</summary>
    internal ShownCommand Shown(string what, params string[] beginning) =>
        _host.Commands.Single(c => c.What.StartsWith(what, StringComparison.Ordinal) && c.Arguments.Take(beginning.Length).SequenceEqual(beginning));

    /// <summary>The person that the closing screen's commands ask for.</summary>
    internal async Task<SimulatedPerson> GuidedAsync()
    {
        var guide = await SampleGuide.OfFolderAsync(Root, CancellationToken.None);
        return Sample.People.Single(p => p.Entry.ResidentCode == guide.ResidentCode);
    }

    /// <summary>Runs a command with this host's data folder.</summary>
    internal Task<ChildEnd> TryAsync(params IEnumerable<string> arguments) => RunningHost.TryAsync([.. arguments, "--data", Root]);

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync(_folder.File("local data"));
        var fed = await _host.FedAsync();
        Sample = fed.Make();
        Supplements = fed.MakeSupplements(Sample);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }
}

[CollectionDefinition(SharedHost.Name)]
public sealed class SharedHostCollection : ICollectionFixture<SharedHost>;
