using Juki.Registry.Messaging;
using Juki.Registry.MunicipalFiles;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.MunicipalFiles;

/// <summary>Takes in what a municipality says of a file, or a part of one.</summary>
public sealed class TakeInFileFunction(FileIntake intake)
{
    /// <summary>Runs for each message of the queue of files.</summary>
    /// <param name="body">The sealed message.</param>
    /// <param name="deliveryCount">How often the queue has delivered it.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>A task that ends when the message is done with.</returns>
    [Function("TakeInFile")]
    public Task RunAsync(
        [ServiceBusTrigger(KnownQueues.FilesSetting, Connection = KnownQueues.Connection)] string body,
        int deliveryCount,
        CancellationToken cancellationToken) => intake.TakeAsync(body, deliveryCount, cancellationToken);
}
