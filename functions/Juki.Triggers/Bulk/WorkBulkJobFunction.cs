using Juki.Registry.Bulk;
using Juki.Registry.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Makes a step of a bulk job: answers some of its rows.</summary>
public sealed class WorkBulkJobFunction(BulkWork work)
{
    /// <summary>Runs for each step.</summary>
    /// <param name="body">Job and part.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>The step that comes next.</returns>
    [Function("WorkBulkJob")]
    public async Task<NextBulkSteps> RunAsync(
        [ServiceBusTrigger(KnownQueues.BulkSetting, Connection = KnownQueues.Connection)] string body,
        CancellationToken cancellationToken) =>
        BulkStep.TryParse(body, out var step)
            ? NextBulkSteps.Of(await work.WorkAsync(step, cancellationToken) is { } next ? [next] : [])
            : throw new BulkStepUnreadableException();
}
