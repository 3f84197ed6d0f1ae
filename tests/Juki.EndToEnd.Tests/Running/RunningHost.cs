using Juki.LocalHost.Feeding;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>A local host as a person starts it: a child process with a data folder of its own, on free ports.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    public const int Population = 60;
    private const int Seed = 1;

    private RunningHost(string data, Child child) => (Data, Child) = (new DataPaths(data), child);

    public DataPaths Data { get; }

    public Child Child { get; }

    /// <summary>What it printed until everything ran.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public IReadOnlyList<ShownCommand> Commands => ClosingScreen.Commands(Lines);

    /// <summary>Starts one and waits until everything runs.</summary>
    public static async Task<RunningHost> StartAsync(string data)
    {
        var host = Launch(data);
        try
        {
            host.Lines = await host.LinesToAsync(ClosingScreen.Footer);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts one and waits for nothing.</summary>
    public static RunningHost Launch(string data) => new(data, Child.LocalHost(
        "--data", data, "--population", $"{Population}", "--seed", $"{Seed}", "--http-port", "0", "--fuhyo-port", "0", "--identity-port", "0", "--national-port", "0", "--fuhyo-national-port", "0"));

    /// <summary>Runs a command of the program to its end, within this process: starting one for each command costs more than the commands do.</summary>
    public static async Task<ChildEnd> TryAsync(params IEnumerable<string> arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await LocalHost.Program.RunAsync([.. arguments], output, error);
        return new ChildEnd(code, output.ToString().Trim(), error.ToString().Trim());
    }

    /// <summary>Waits for a line that begins with a text.</summary>
    /// <returns>It and the lines before it.</returns>
    public async Task<IReadOnlyList<string>> LinesToAsync(string beginning)
    {
        var lines = new List<string>();
        do
            lines.Add(await Child.LineAsync());
        while (!lines[^1].StartsWith(beginning, StringComparison.Ordinal));
        return lines;
    }

    public Task<RunInfo> InfoAsync() => RunInfo.ReadAsync(Data.Root, CancellationToken.None);

    /// <summary>The sample that the data folder says it holds.</summary>
    public async Task<LifeSimulation> SampleAsync() => (await FedAsync()).Make();

    public Task<FedSample> FedAsync() => FedSample.OfFolderAsync(Data.Root, Population, Seed, default, CancellationToken.None);

    /// <summary>Presses Ctrl+C.</summary>
    public async Task<ChildEnd> EndAsync()
    {
        await Child.SignalAsync("INT");
        return await Child.EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // Asked to end, so that nothing writes to the folder any more when it is deleted.
        await (OperatingSystem.IsWindows() ? Child.KillAsync() : Child.SignalAsync("TERM"));
        await Child.EndAsync();
        Child.Dispose();
    }
}
