using System.Collections.Concurrent;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Juki.LocalHost.Queues;

/// <summary>
/// All local queues behind one connection string. They stand in for Service Bus and are no part of the servers' storage:
/// their requests are not counted in the budgets.
/// </summary>
public sealed class QueueAccount
{
    private readonly ConcurrentDictionary<string, LocalQueue> _queues = new(StringComparer.Ordinal);
    private readonly QueueServiceClient _client;
    private readonly LocalQueueOptions _options;
    private readonly MessageBodies _bodies;

    /// <summary>Opens the account.</summary>
    /// <param name="connectionString">Connection string of the storage emulator.</param>
    /// <param name="options">How its queues behave.</param>
    public QueueAccount(string connectionString, LocalQueueOptions options)
    {
        _options = options;
        _client = new QueueServiceClient(connectionString, Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }));
        _bodies = new MessageBodies(new BlobServiceClient(connectionString, Patient(new BlobClientOptions())));
    }

    /// <summary>A queue, made at its first use.</summary>
    /// <param name="name">Its name: 3 to 58 lower-case letters, digits and single hyphens.</param>
    /// <returns>The queue, the same object for the same name.</returns>
    public LocalQueue Queue(string name) => _queues.GetOrAdd(name, n => new LocalQueue(_client.GetQueueClient(n), _bodies, _options, this));

    private static T Patient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        options.Diagnostics.IsLoggingContentEnabled = false;
        return options;
    }
}
