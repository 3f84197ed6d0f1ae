using Juki.LocalHost.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Registry.Messaging;

namespace Juki.LocalHost.Feeding;

/// <summary>
/// Feeds deliveries as the municipalities would, each when those about the same person before it are answered, reads the replies, and waits until
/// everything that came of them is done.
/// </summary>
/// <param name="server">The server to feed.</param>
/// <param name="senders">The communication servers by municipality.</param>
/// <param name="deliveries">The deliveries in the order of arrival.</param>
/// <param name="progress">Told how it goes.</param>
public sealed class SampleFeed(ServerOfRun server, IReadOnlyDictionary<string, MunicipalCs> senders, IReadOnlyList<SimulatedNotice> deliveries, Progress progress)
{
    private static readonly TimeSpan DonePause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ProgressPause = TimeSpan.FromSeconds(5);

    private readonly QueueAccount _queues = new(server.Settings.Values[KnownQueues.Connection], new LocalQueueOptions());

    /// <summary>What became of the deliveries.</summary>
    public FeedCounts Counts { get; } = new(deliveries);

    private LocalQueue Updates => _queues.Queue(server.Settings.Values["JukiUpdatesQueue"]);

    private LocalQueue Forwarding => _queues.Queue(server.Settings.Values["JukiForwardingQueue"]);

    private string Standing => FeedTexts.Standing(Counts, deliveries.Count, server.National.Arrivals.Count(arrival => !arrival.IsResend));

    /// <summary>Feeds them.</summary>
    /// <param name="cancellationToken">Ends the feeding; what was sent is worked off all the same.</param>
    /// <returns>A task that ends when every delivery is answered, or its answer is lost, and every accepted change forwarded.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = TellAsync(ending.Token);
        try
        {
            var exchange = new Exchange(Updates, new ReplyReader(_queues, senders), senders, deliveries, Counts);
            await exchange.RunAsync(cancellationToken);
            while (!await IsDoneAsync(cancellationToken))
                await Task.Delay(DonePause, cancellationToken);
            await exchange.ReadRestAsync(cancellationToken);
        }
        finally
        {
            await ending.CancelAsync();
            await telling;
        }

        progress.Say(Standing);
    }

    private async Task<bool> IsDoneAsync(CancellationToken cancellationToken) =>
        await Updates.CountAsync(cancellationToken) == 0 && await Forwarding.CountAsync(cancellationToken) == 0;

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(ProgressPause, cancellationToken);
                progress.Say(Standing);
                if (Counts.Answered > 0)
                    progress.Say(FeedTexts.Municipalities(Counts));
            }
        }
        catch (OperationCanceledException)
        {
            // The feeding is over.
        }
    }
}
