using System.Diagnostics;
using System.Threading.Channels;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;

namespace Juki.LocalHost.Feeding;

/// <summary>Sends deliveries in their order and reads the replies, until every one is answered.</summary>
/// <param name="updates">The queue of notices.</param>
/// <param name="replies">The replies.</param>
/// <param name="servers">The communication servers by municipality.</param>
/// <param name="deliveries">The deliveries in the order of arrival.</param>
/// <param name="counts">Told of each answer.</param>
internal sealed class Exchange(
    LocalQueue updates, ReplyReader replies, IReadOnlyDictionary<string, MunicipalCs> servers, IReadOnlyList<SimulatedNotice> deliveries, FeedCounts counts)
{
    // Enough to keep the server's functions at work while replies are on their way.
    private const int OpenAtOnce = 128;
    private const int SendersAtOnce = 8;

    // Each look at a queue costs the emulator about as much as a message: those that have waited longest are looked at, never all of them.
    private const int QueuesAtOnce = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan QuietBeforeLost = TimeSpan.FromSeconds(5);

    private readonly SendingOrder _order = new(deliveries);
    private readonly OpenDeliveries _open = new(deliveries);
    private readonly Channel<int> _due = Channel.CreateUnbounded<int>();
    private int _sending;

    /// <summary>Does it all, once.</summary>
    /// <param name="cancellationToken">Ends it; what was sent is worked off all the same.</param>
    /// <returns>A task that ends when every delivery is answered, or its answer is lost.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(ending.Token);
        try
        {
            var quiet = Stopwatch.StartNew();
            for (LetGo(); _open.Count > 0; LetGo())
            {
                await Task.WhenAny(sending, Task.Delay(Pause, cancellationToken));
                if (sending.IsCompleted)
                    await sending;
                if (Note(await replies.ReadAsync(_open.Senders(QueuesAtOnce), cancellationToken)))
                    quiet.Restart();
                else if (quiet.Elapsed > QuietBeforeLost)
                    await GiveUpLostAsync(cancellationToken);
            }
        }
        finally
        {
            await ending.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Notes what is left on the queues of all municipalities.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is noted.</returns>
    public async Task ReadRestAsync(CancellationToken cancellationToken) => Note(await replies.ReadAllAsync(cancellationToken));

    private void LetGo()
    {
        while (_open.Count < OpenAtOnce && _order.TryTake(out var delivery))
        {
            _open.Open(delivery);
            Interlocked.Increment(ref _sending);
            _due.Writer.TryWrite(delivery);
        }
    }

    private Task SendAsync(CancellationToken cancellationToken) => Parallel.ForEachAsync(
        _due.Reader.ReadAllAsync(cancellationToken),
        new ParallelOptions { MaxDegreeOfParallelism = SendersAtOnce, CancellationToken = cancellationToken },
        async (delivery, token) =>
        {
            var notice = deliveries[delivery];
            await updates.SendAsync(servers[notice.Sender].Seal(notice.Type, notice.Id, notice.Time, notice.Data, notice.Sequence), notice.Id, token);
            Interlocked.Decrement(ref _sending);
        });

    // What an earlier run or a command has sent is not this feed's.
    private bool Note(IReadOnlyList<(string Municipality, ReceivedReply Reply)> read)
    {
        foreach (var (municipality, reply) in read)
        {
            if (_open.Find(municipality, reply.NoticeId) is not { } delivery)
                continue;
            counts.Note(delivery, reply);
            Close(delivery);
        }

        return read.Count > 0;
    }

    // Replies go out before their notice leaves the queue: once that is empty, what has not come will not come.
    private async Task GiveUpLostAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _sending) > 0 || await updates.CountAsync(cancellationToken) > 0)
            return;
        await ReadRestAsync(cancellationToken);
        foreach (var lost in _open.All)
            Close(lost);
    }

    private void Close(int delivery)
    {
        if (_open.Close(delivery))
            _order.Answered(delivery);
    }
}
