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
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = run.WaitAsync(work.Token);
        var feeding = options.Feed ? SampleFeeding.RunAsync(run, options, progress, work.Token) : Task.CompletedTask;
        try
        {
            // The wait is over first when the run is asked to end, or storage ended by itself, while the sample is fed.
            await await Task.WhenAny(waiting, feeding);
            cancellationToken.ThrowIfCancellationRequested();
            ClosingScreen.Show(options, await SampleGuide.OfFolderAsync(options.Data, cancellationToken), run.Servers, progress);
            progress.Say("Ctrl+C ends all of it.");
            await waiting;
        }
        finally
        {
            progress.Say("Ending ...");
            await work.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
