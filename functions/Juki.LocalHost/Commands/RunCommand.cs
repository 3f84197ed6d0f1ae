using Juki.LocalHost.Run;

namespace Juki.LocalHost.Commands;

/// <summary>The command that runs everything until it is asked to end.</summary>
internal static class RunCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="options">What and how.</param>
    /// <param name="progress">Told how it goes.</param>
    /// <param name="cancellationToken">Asks it to end.</param>
    /// <returns>A task that ends when all parts have ended.</returns>
    public static async Task RunAsync(RunOptions options, Progress progress, CancellationToken cancellationToken)
    {
        await using var run = await LocalRun.StartAsync(options, progress, cancellationToken);
        progress.Say("Ctrl+C ends all of it.");
        await run.WaitAsync(cancellationToken);
        progress.Say("Ending ...");
    }
}
