using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Loading;
using Juki.Registry.Messaging;
using Juki.Registry.Tests.MunicipalFiles;
using Juki.Registry.Updates;

namespace Juki.Registry.Tests.Loading;

/// <summary>Loads on a bench: a municipality sends a file, and the queue of loads is worked on until nothing is left.</summary>
internal sealed class LoadBench(RegistryBench bench)
{
    private static readonly TimeSpan LongAfter = TimeSpan.FromHours(1);

    public RegistryBench Registry => bench;

    /// <summary>Sends a file whose rows are notices.</summary>
    public async Task<LoadId> SendAsync(IReadOnlyList<JsonObject> rows, int rowsInPart = 10)
    {
        var file = await new SentFile(bench, RegistryBench.Ichikawa, rows) { Kind = "load", RowsInPart = rowsInPart }.SealAsync();
        Assert.Empty(await (await file.UploadAsync()).DeliverAsync());
        return new LoadId(RegistryBench.Ichikawa, file.FileId);
    }

    /// <summary>Sweeps, and works on a load until no nudge comes back.</summary>
    public async Task<LoadState> RunAsync(LoadId id)
    {
        bench.Time.Advance(LongAfter);
        Assert.Contains(id.Text, await bench.Server.Get<LoadSweep>().RunAsync(default));
        for (string? nudge = id.Text; nudge is not null;)
            nudge = await bench.Server.Get<LoadRun>().GoOnAsync(nudge, default);
        return await StateAsync(id);
    }

    public async Task<LoadState> StateAsync(LoadId id) => (await bench.Server.Get<LoadBoard>().ReadAsync(id, default))!.State;

    /// <summary>What the municipality was told of a load, each message once.</summary>
    public async Task<IReadOnlyList<JsonElement>> ToldAsync(LoadId id) => [.. (await EventsAsync(id)).Select(told => told.GetProperty("data"))];

    /// <summary>The events that told it.</summary>
    public async Task<IReadOnlyList<JsonElement>> EventsAsync(LoadId id)
    {
        var told = new List<JsonElement>();
        foreach (var messageId in bench.SealedReplies.MessageIds.Distinct())
        {
            var content = (await bench.SealedReplies.OpenAsync(messageId, bench.Municipalities, bench.Server.Get<MessageKeys>()))[^1].Content;
            if (content.GetProperty("type").GetString() == KnownEvents.TypeOf(RegisterFile.Juki, KnownEvents.LoadResult) && content.GetProperty("data").GetProperty("fileId").GetString() == id.FileId)
                told.Add(content);
        }

        return told;
    }
}
