using System.Globalization;
using Juki.LocalHost.Feeding;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Records.Time;

namespace Juki.LocalHost.Commands;

/// <summary>Feeds the sample of a run: the residents' lives to the Juki server, then the supplements of some of them to the Fuhyo server.</summary>
internal static class SampleFeeding
{
    /// <summary>Feeds it, unless an earlier run has done so, and leaves a guide to it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="options">How many people, of which seed.</param>
    /// <param name="progress">Told how it goes.</param>
    /// <param name="cancellationToken">Ends the feeding; the next run goes on.</param>
    /// <returns>A task that ends when all is answered and forwarded.</returns>
    public static async Task RunAsync(LocalRun run, RunOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(TimeProvider.System.GetUtcNow());
        var fed = await FedSample.OfFolderAsync(run.Data.Root, options.Population, options.Seed, today, cancellationToken);
        if (fed.IsComplete)
        {
            progress.Say(Invariant($"The sample of {fed.Population:N0} people is there from an earlier run; --wipe begins anew."));
            return;
        }

        var sample = fed.Make();
        var supplements = fed.MakeSupplements(sample);
        await (fed with { HasBegun = true }).WriteAsync(run.Data.Root, cancellationToken);

        progress.Say(Invariant($"Sample: some years in the lives of {sample.People.Count:N0} synthetic people, {sample.Notices.Count:N0} notices ..."));
        var counts = await FeedAsync(run.Juki, run.Data, sample.Notices, progress, cancellationToken);
        foreach (var line in FeedTexts.Table(counts))
            progress.Say(line);
        Judge(counts, fed, sample, progress);

        progress.Say(Invariant($"Supplements (戸籍の附票) of {supplements.People.Count:N0} of them, some abroad, for the Fuhyo server: {supplements.Notices.Count:N0} notices ..."));
        var others = await FeedAsync(run.Fuhyo, run.Data, supplements.Notices, progress, cancellationToken);
        Judge(others, fed, supplements, progress);

        var guide = SampleGuide.To(sample, fed.Today) with { OtherCode = run.Juki.National.Others[0].ResidentCode.Value, MoverCode = SampleGuide.MoverOf(supplements) };
        await guide.WriteAsync(run.Data.Root, cancellationToken);
        var isComplete = counts.Answered == sample.Notices.Count && others.Answered == supplements.Notices.Count;
        await (fed with { HasBegun = true, IsComplete = isComplete }).WriteAsync(run.Data.Root, cancellationToken);
    }

    private static async Task<FeedCounts> FeedAsync(ServerOfRun server, DataPaths data, IReadOnlyList<SimulatedNotice> notices, Progress progress, CancellationToken cancellationToken)
    {
        var keys = await ServerKeys.FetchAsync(server.BaseAddress, cancellationToken);
        var senders = LocalRegisters.Servers(data).ToDictionary(own => own.Municipality, own => new MunicipalCs(own, keys), StringComparer.Ordinal);
        var feed = new SampleFeed(server, senders, notices, progress);
        await feed.RunAsync(cancellationToken);
        return feed.Counts;
    }

    private static void Judge(FeedCounts counts, FedSample fed, LifeSimulation sample, Progress progress)
    {
        var unexpected = counts.Unexpected(isResumed: fed.HasBegun);
        Action<string> say = unexpected.Count == 0 ? progress.Say : progress.Warn;
        foreach (var line in FeedTexts.Verdict(unexpected, sample.Notices.Count))
            say(line);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
