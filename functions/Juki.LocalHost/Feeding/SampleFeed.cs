using System.Globalization;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Registry.Messaging;

namespace Juki.LocalHost.Feeding;

/// <summary>Feeds notices as the municipalities would, reads their replies, and waits until everything that came of them is done.</summary>
/// <param name="run">The run to feed.</param>
/// <param name="servers">The communication servers by municipality.</param>
/// <param name="progress">Told how it goes.</param>
public sealed class SampleFeed(LocalRun run, IReadOnlyDictionary<string, MunicipalCs> servers, Progress progress)
{
    private const int SendersAtOnce = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ProgressPause = TimeSpan.FromSeconds(5);

    private readonly QueueAccount _queues = new(run.Settings.Values[KnownQueues.Connection], new LocalQueueOptions());

    /// <summary>What became of the notices.</summary>
    public FeedCounts Counts { get; } = new();

    /// <summary>Feeds notices.</summary>
    /// <param name="notices">The notices in the order of sending.</param>
    /// <param name="cancellationToken">Ends the feeding; what was sent is worked off all the same.</param>
    /// <returns>A task that ends when every notice is answered and every accepted change forwarded.</returns>
    public async Task RunAsync(IReadOnlyList<SimulatedNotice> notices, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = TellAsync(notices.Count, ending.Token);
        try
        {
            var sending = SendAsync(notices, cancellationToken);
            do
            {
                await Task.Delay(Pause, cancellationToken);
                await ReadRepliesAsync(cancellationToken);
            }
            while (!sending.IsCompleted || !await IsDoneAsync(cancellationToken));
            await sending;
            await ReadRepliesAsync(cancellationToken);
        }
        finally
        {
            await ending.CancelAsync();
            await telling;
        }

        Tell(notices.Count);
    }

    private Task SendAsync(IReadOnlyList<SimulatedNotice> notices, CancellationToken cancellationToken)
    {
        var updates = Updates;
        return Parallel.ForEachAsync(
            notices,
            new ParallelOptions { MaxDegreeOfParallelism = SendersAtOnce, CancellationToken = cancellationToken },
            async (notice, token) => await updates.SendAsync(servers[notice.Sender].Seal(notice.Id, notice.Time, notice.Data), notice.Id, token));
    }

    private LocalQueue Updates => _queues.Queue(run.Settings.Values["JukiUpdatesQueue"]);

    private LocalQueue Forwarding => _queues.Queue(run.Settings.Values["JukiForwardingQueue"]);

    private async Task<bool> IsDoneAsync(CancellationToken cancellationToken) =>
        await Updates.CountAsync(cancellationToken) == 0 && await Forwarding.CountAsync(cancellationToken) == 0;

    private async Task ReadRepliesAsync(CancellationToken cancellationToken)
    {
        foreach (var (municipality, server) in servers)
        {
            var queue = _queues.Queue(KnownQueues.Replies(municipality));
            IReadOnlyList<LocalMessage> batch;
            do
            {
                batch = await queue.ReceiveAsync(LocalQueue.MaxBatch, cancellationToken);
                foreach (var message in batch)
                {
                    Counts.Note(municipality, server.OpenReply(message.Body));
                    await message.CompleteAsync(cancellationToken);
                }
            }
            while (batch.Count == LocalQueue.MaxBatch);
        }
    }

    private async Task TellAsync(int notices, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(ProgressPause, cancellationToken);
                Tell(notices);
            }
        }
        catch (OperationCanceledException)
        {
            // The feeding is over.
        }
    }

    private void Tell(int notices)
    {
        var outcomes = string.Join(", ", Counts.ByOutcome.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:N0} {c.Outcome}")));
        progress.Say(string.Create(CultureInfo.InvariantCulture, $"  {Counts.Answered:N0} of {notices:N0} notices answered ({outcomes}), {run.National.Arrivals.Count(a => !a.IsResend):N0} changes at the national server"));
    }
}
