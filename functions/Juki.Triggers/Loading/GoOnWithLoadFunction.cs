using Juki.Registry.Loading;
using Juki.Registry.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Loading;

/// <summary>Takes in the next slice of a municipality's full file (初期データ登録).</summary>
public sealed class GoOnWithLoadFunction(LoadRun run)
{
    /// <summary>Runs for each message of the queue of loads.</summary>
    /// <param name="body">The load.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>A nudge when more is to be taken in.</returns>
    [Function("GoOnWithLoad")]
    public async Task<LoadNudge> RunAsync(
        [ServiceBusTrigger(KnownQueues.LoadsSetting, Connection = KnownQueues.Connection)] string body,
        CancellationToken cancellationToken) =>
        new() { Load = await run.GoOnAsync(body, cancellationToken) };
}
