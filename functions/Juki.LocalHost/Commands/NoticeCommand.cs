using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Registry.Messaging;

namespace Juki.LocalHost.Commands;

/// <summary>Sends one notice as a municipality would, and prints the reply that comes on that municipality's own queue.</summary>
internal static class NoticeCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends the bad notice of the sample, or the items of a file.</summary>
    /// <param name="municipality">The sender, six digits; null for the sample person's.</param>
    /// <param name="file">JSON file of the items; null for the bad notice.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task RunAsync(string? municipality, string? file, string data, TextWriter output, CancellationToken cancellationToken)
    {
        var run = await RunInfo.ReadAsync(data, cancellationToken);
        var guide = await SampleGuide.OfFolderAsync(data, cancellationToken);
        var items = file is null ? guide.BadNotice : JsonNode.Parse(await File.ReadAllTextAsync(file, cancellationToken)) as JsonObject;
        if (items is null || (municipality ?? guide.Sender) is not { } sender)
            throw new NothingToSendException();

        var server = new MunicipalCs(MunicipalKeys.OfFolder(new DataPaths(data).MunicipalKeys, sender), await ServerKeys.FetchAsync(run.Juki, cancellationToken));
        var queues = new QueueAccount(run.Settings[KnownQueues.Connection], new LocalQueueOptions());
        var id = Guid.NewGuid().ToString();
        await queues.Queue(run.Settings["JukiUpdatesQueue"]).SendAsync(server.Seal(id, TimeProvider.System.GetUtcNow(), items), id, cancellationToken);
        await output.WriteLineAsync($"Sent as {sender}, id {id}. The reply on queue {KnownQueues.Replies(sender)}:");
        var reply = await ReplyAsync(queues.Queue(KnownQueues.Replies(sender)), server, id, cancellationToken);
        await output.WriteLineAsync(JsonSerializer.Serialize(reply.Content, LogCommand.Readable));
    }

    // Replies to others are old ones that nobody fetched: read, and done with.
    private static async Task<ReceivedReply> ReplyAsync(LocalQueue queue, MunicipalCs server, string id, CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Limit; await Task.Delay(Pause, cancellationToken))
        {
            foreach (var message in await queue.ReceiveAsync(LocalQueue.MaxBatch, cancellationToken))
            {
                var reply = server.OpenReply(message.Body);
                await message.CompleteAsync(cancellationToken);
                if (reply.NoticeId == id)
                    return reply;
            }
        }

        throw new ReplyMissingException(Limit);
    }
}
