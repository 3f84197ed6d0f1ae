using System.Globalization;
using Juki.LocalHost.Feeding;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Records.Time;

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
        var feeding = options.Feed ? FeedAsync(run, options, progress, work.Token) : Task.CompletedTask;
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

    private static async Task FeedAsync(LocalRun run, RunOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(TimeProvider.System.GetUtcNow());
        var fed = await FedSample.OfFolderAsync(run.Data.Root, options.Population, options.Seed, today, cancellationToken);
        if (fed.IsComplete)
        {
            progress.Say(string.Create(CultureInfo.InvariantCulture, $"The sample of {fed.Population:N0} people is there from an earlier run; --wipe begins anew."));
            return;
        }

        var sample = fed.Make();
        progress.Say(string.Create(CultureInfo.InvariantCulture, $"Sample: some years in the lives of {sample.People.Count:N0} synthetic people, {sample.Notices.Count:N0} notices ..."));
        await (fed with { HasBegun = true }).WriteAsync(run.Data.Root, cancellationToken);
        var keys = await ServerKeys.FetchAsync(run.Juki.BaseAddress, cancellationToken);
        var servers = LocalRegisters.Servers(run.Data).ToDictionary(own => own.Municipality, own => new MunicipalCs(own, keys), StringComparer.Ordinal);
        var feed = new SampleFeed(run.Juki, servers, sample.Notices, progress);
        await feed.RunAsync(cancellationToken);
        Tell(feed.Counts, fed, sample, progress);
        var guide = SampleGuide.To(sample, fed.Today) with { OtherCode = run.Juki.National.Others[0].ResidentCode.Value };
        await guide.WriteAsync(run.Data.Root, cancellationToken);
        await (fed with { HasBegun = true, IsComplete = feed.Counts.Answered == sample.Notices.Count }).WriteAsync(run.Data.Root, cancellationToken);
    }

    private static void Tell(FeedCounts counts, FedSample fed, LifeSimulation sample, Progress progress)
    {
        foreach (var line in FeedTexts.Table(counts))
            progress.Say(line);
        var unexpected = counts.Unexpected(isResumed: fed.HasBegun);
        foreach (var line in FeedTexts.Verdict(unexpected, sample.Notices.Count))
        {
            if (unexpected.Count == 0)
                progress.Say(line);
            else
                progress.Warn(line);
        }
    }
}
