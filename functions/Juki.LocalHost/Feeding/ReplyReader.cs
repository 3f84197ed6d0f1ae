using Juki.LocalHost.Queues;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Registry.Messaging;

namespace Juki.LocalHost.Feeding;

/// <summary>Reads the replies on the municipalities' own queues.</summary>
/// <param name="queues">The queues.</param>
/// <param name="servers">The communication servers by municipality.</param>
internal sealed class ReplyReader(QueueAccount queues, IReadOnlyDictionary<string, MunicipalCs> servers)
{
    /// <summary>Reads all that lies on every queue.</summary>
    public Task<IReadOnlyList<(string Municipality, ReceivedReply Reply)>> ReadAllAsync(CancellationToken cancellationToken) =>
        ReadAsync([.. servers.Keys], cancellationToken);

    /// <summary>Reads all that lies on the queues of some municipalities.</summary>
    public async Task<IReadOnlyList<(string Municipality, ReceivedReply Reply)>> ReadAsync(
        IReadOnlyList<string> municipalities, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(municipalities.Select(municipality => ReadAsync(municipality, cancellationToken)));
        return [.. municipalities.Zip(read).SelectMany(pair => pair.Second, (pair, reply) => (pair.First, reply))];
    }

    // What a former quarter's key signed is left over from an earlier run: read, and done with.
    private async Task<IReadOnlyList<ReceivedReply>> ReadAsync(string municipality, CancellationToken cancellationToken)
    {
        var queue = queues.Queue(KnownQueues.Replies(municipality));
        var replies = new List<ReceivedReply>();
        IReadOnlyList<LocalMessage> batch;
        do
        {
            batch = await queue.ReceiveAsync(LocalQueue.MaxBatch, cancellationToken);
            replies.AddRange(batch.Select(message => servers[municipality].OpenReply(message.Body)).OfType<ReceivedReply>());
            await Task.WhenAll(batch.Select(message => message.CompleteAsync(cancellationToken)));
        }
        while (batch.Count == LocalQueue.MaxBatch);
        return replies;
    }
}
