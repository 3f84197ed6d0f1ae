using System.Reflection;
using Juki.LocalHost.Queues;
using Juki.LocalHost.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Juki.LocalHost.Functions;

/// <summary>The queues that triggers and outputs name, resolved once at the start.</summary>
/// <param name="settings">The app's settings.</param>
/// <param name="connections">The queues.</param>
internal sealed class FunctionQueues(IConfiguration settings, QueueConnections connections)
{
    // What the real extension takes where an attribute names no connection.
    private const string DefaultConnection = "AzureWebJobsServiceBus";

    private readonly Dictionary<PropertyInfo, LocalQueue> _outputs = [];

    /// <summary>The queue of a trigger or output.</summary>
    /// <param name="function">The function, for errors.</param>
    /// <param name="name">The queue, or <c>%setting%</c>.</param>
    /// <param name="connection">The setting of its connection.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="SettingMissingException">A setting is missing.</exception>
    public LocalQueue Queue(string function, string name, string? connection) =>
        connections.Account(connection ?? DefaultConnection).Queue(SettingReference.Resolve(name, settings, function));

    /// <summary>Resolves the queues of a function's outputs.</summary>
    /// <param name="function">The function.</param>
    /// <exception cref="SettingMissingException">A setting is missing.</exception>
    public void ResolveOutputs(FunctionDefinition function)
    {
        foreach (var property in function.Outputs.Messages)
        {
            var output = property.GetCustomAttribute<ServiceBusOutputAttribute>()!;
            _outputs[property] = Queue(function.Name, output.QueueOrTopicName, output.Connection);
        }
    }

    /// <summary>Sends what a function returned.</summary>
    /// <param name="function">The function.</param>
    /// <param name="returned">What it returned.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are on their queues.</returns>
    public async Task SendAsync(FunctionDefinition function, object? returned, CancellationToken cancellationToken)
    {
        foreach (var property in function.Outputs.Messages)
        {
            foreach (var body in FunctionOutputs.Bodies(property, returned))
                await _outputs[property].SendAsync(body, Guid.NewGuid().ToString(), cancellationToken);
        }
    }
}
