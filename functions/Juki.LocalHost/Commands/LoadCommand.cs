using System.Security.Cryptography;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Records.Municipalities;
using Juki.Registry.Messaging;

namespace Juki.LocalHost.Commands;

/// <summary>Sends an initial load (初期データ登録) of synthetic people who are not in the sample, and prints what becomes of it.</summary>
internal static class LoadCommand
{
    private const string Kind = "load";

    /// <summary>Sends the file and prints each message of the result.</summary>
    /// <param name="municipality">The sender, six digits; null for the sample person's.</param>
    /// <param name="people">How many people.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="server">The server.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when all rows are answered.</returns>
    /// <exception cref="NothingToSendException">There is no sample, and no municipality is named.</exception>
    /// <exception cref="SenderUnknownException">The sender is no municipality with a communication server.</exception>
    /// <exception cref="ReplyMissingException">No result came.</exception>
    public static async Task RunAsync(string? municipality, int people, string data, ServerInfo server, TextWriter output, CancellationToken cancellationToken)
    {
        var sender = municipality ?? (await SampleGuide.OfFolderAsync(data, cancellationToken)).Sender ?? throw new NothingToSendException();
        if (!MunicipalityTable.All.Any(row => row.HasServer && row.Code.Value == sender))
            throw new SenderUnknownException(sender);

        var rows = FullRegister.Of(sender, people, RandomNumberGenerator.GetInt32(int.MaxValue));
        var cs = new MunicipalCs(MunicipalKeys.OfFolder(new DataPaths(data).MunicipalKeys, sender), await ServerKeys.FetchAsync(server.Address, cancellationToken));
        var queues = new QueueAccount(server.Settings[KnownQueues.Connection], new LocalQueueOptions());
        var (fileId, message) = await new MunicipalFileMaker(cs, sender, Kind).SendAsync(rows, server.Settings["Storage__Records"], cancellationToken);
        await queues.Queue(server.Settings["JukiFilesQueue"]).SendAsync(message, fileId, cancellationToken);
        await output.WriteLineAsync($"Sent {rows.Count} people as {sender}, file {fileId}. What becomes of them, on queue {KnownQueues.Replies(sender)}:");
        await foreach (var answer in FileAnswers.ReadAsync(queues.Queue(KnownQueues.Replies(sender)), cs, fileId, cancellationToken))
        {
            await output.WriteLineAsync(ReadableJson.Of(answer));
            if (!answer.GetProperty("data").TryGetProperty("complete", out var complete) || complete.GetBoolean())
                return;
        }
    }
}
