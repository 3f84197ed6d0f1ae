using System.Text.Json.Nodes;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Run;
using Juki.LocalHost.StandIns.Municipal;
using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Juki.Vault.People;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Commands;

/// <summary>
/// Sends a municipality's register for a check of integrity (整合) and prints the result. The stand-in keeps no register: it takes the records from the
/// run's storage, and spoils some where it is told to. A tool of development for synthetic people.
/// </summary>
internal static class CheckCommand
{
    private const string Kind = "integrity";

    /// <summary>Sends the file and prints each message of the result.</summary>
    /// <param name="municipality">The sender, six digits; null for the sample person's.</param>
    /// <param name="plant">In how many people the file is to differ: names changed and people left out, in turn.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="server">The server.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the result is printed.</returns>
    /// <exception cref="NothingToSendException">There is no sample, and no municipality is named.</exception>
    /// <exception cref="SenderUnknownException">The sender is no municipality with a communication server.</exception>
    /// <exception cref="ReplyMissingException">No result came.</exception>
    public static async Task RunAsync(string? municipality, int plant, string data, ServerInfo server, TextWriter output, CancellationToken cancellationToken)
    {
        var sender = municipality ?? (await SampleGuide.OfFolderAsync(data, cancellationToken)).Sender ?? throw new NothingToSendException();
        if (!MunicipalityTable.All.Any(row => row.HasServer && row.Code.Value == sender))
            throw new SenderUnknownException(sender);

        await using var services = RunServices.Of(server).BuildServiceProvider();
        var rows = await RowsAsync(services.GetRequiredService<PersonStore>(), sender, cancellationToken);
        Spoil(rows, plant);
        if (rows.Count == 0)
            throw new NothingToSendException();
        var cs = new MunicipalCs(MunicipalKeys.OfFolder(new DataPaths(data).MunicipalKeys, sender), await ServerKeys.FetchAsync(server.Address, cancellationToken));
        var queues = new QueueAccount(server.Settings[KnownQueues.Connection], new LocalQueueOptions());
        var (fileId, message) = await new MunicipalFileMaker(cs, sender, Kind).SendAsync(rows, server.Settings["Storage__Records"], cancellationToken);
        await queues.Queue(server.Settings["JukiFilesQueue"]).SendAsync(message, fileId, cancellationToken);
        await output.WriteLineAsync($"Sent {rows.Count} people as {sender}, file {fileId}. The result on queue {KnownQueues.Replies(sender)}:");
        var left = int.MaxValue;
        await foreach (var answer in FileAnswers.ReadAsync(queues.Queue(KnownQueues.Replies(sender)), cs, fileId, cancellationToken))
        {
            await output.WriteLineAsync(ReadableJson.Of(answer));
            left = Math.Min(left, answer.GetProperty("data").TryGetProperty("of", out var of) ? of.GetInt32() : 1) - 1;
            if (left == 0)
                return;
        }
    }

    private static async Task<List<JsonObject>> RowsAsync(PersonStore people, string sender, CancellationToken cancellationToken)
    {
        var rows = new List<JsonObject>();
        await foreach (var (_, head) in people.ReadHeadsAsync("", cancellationToken))
        {
            if (head is not null && PersonBody.Unpack(head.Body).Current is { IsRemoved: false } current && RegisterUnit.Of(current.MunicipalityCode) == sender)
                rows.Add(RowOf(current));
        }

        return rows;
    }

    private static JsonObject RowOf(PersonRecord record) => new(record.Items.Fields.Compared.ToList().Where(no => !record.Items.IsBlank(no)).Select(no => record.Items.Fields[no]).Select(field =>
        KeyValuePair.Create(field.JsonName, (JsonNode?)(field.IsInteger ? JsonValue.Create(long.Parse(record.Items[field.Item], System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create(record.Items[field.Item])))));

    private static void Spoil(List<JsonObject> rows, int plant)
    {
        var spoiled = Math.Min(plant, rows.Count);
        for (var index = spoiled - 1; index >= 0; index--)
        {
            if (index % 2 == 0)
                rows[index]["name"] = (string?)rows[index]["name"] + "子";
            else
                rows.RemoveAt(index);
        }
    }
}
