using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Records.Municipalities;
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
    /// <param name="server">The server.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the reply is printed.</returns>
    /// <exception cref="NothingToSendException">There is no sample, and no file is named.</exception>
    /// <exception cref="SenderUnknownException">The sender is no municipality with a communication server.</exception>
    /// <exception cref="ItemsUnreadableException">The file can't be read.</exception>
    /// <exception cref="ReplyMissingException">No reply came.</exception>
    public static async Task RunAsync(string? municipality, string? file, string data, ServerInfo server, TextWriter output, CancellationToken cancellationToken)
    {
        var guide = await SampleGuide.OfFolderAsync(data, cancellationToken);
        var register = SimulatedRegister.OfFile(server.Settings["Vault__File"]);
        var items = file is null ? guide.BadNotice : await ItemsAsync(file, cancellationToken);
        if (items is null || (municipality ?? guide.Sender) is not { } sender)
            throw new NothingToSendException();
        if (!MunicipalityTable.All.Any(row => row.HasServer && row.Code.Value == sender))
            throw new SenderUnknownException(sender);

        var cs = new MunicipalCs(MunicipalKeys.OfFolder(new DataPaths(data).MunicipalKeys, sender), await ServerKeys.FetchAsync(server.Address, cancellationToken));
        var queues = new QueueAccount(server.Settings[KnownQueues.Connection], new LocalQueueOptions());
        var id = Guid.NewGuid().ToString();
        var number = register.TakeFromItems(items);
        await queues.Queue(server.Settings["JukiUpdatesQueue"]).SendAsync(cs.Seal(register.Update, id, TimeProvider.System.GetUtcNow(), items, number), id, cancellationToken);
        await output.WriteLineAsync($"Sent as {sender}, id {id}. The reply on queue {KnownQueues.Replies(sender)}:");
        var reply = await ReplyAsync(queues.Queue(KnownQueues.Replies(sender)), cs, id, cancellationToken);
        await output.WriteLineAsync(ReadableJson.Of(reply.Content));
    }

    private static async Task<JsonObject> ItemsAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await File.ReadAllTextAsync(file, cancellationToken)) as JsonObject ?? throw new ItemsUnreadableException(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ItemsUnreadableException(file, unreadable);
        }
    }

    // Replies to others, and under keys of former quarters, are old ones that nobody fetched: read, and done with.
    private static async Task<ReceivedReply> ReplyAsync(LocalQueue queue, MunicipalCs cs, string id, CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Limit; await Task.Delay(Pause, cancellationToken))
        {
            foreach (var message in await queue.ReceiveAsync(LocalQueue.MaxBatch, cancellationToken))
            {
                var reply = cs.OpenReply(message.Body);
                await message.CompleteAsync(cancellationToken);
                if (reply?.NoticeId == id)
                    return reply;
            }
        }

        throw new ReplyMissingException(Limit);
    }
}
