using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Juki.Vault.Storage;

/// <summary>Options of every storage client: the recorder, and whatever other policy the host registered, sit in each pipeline.</summary>
/// <param name="policies">Policies to be run once per call.</param>
public sealed class StorageClientOptions(IEnumerable<HttpPipelinePolicy> policies)
{
    private readonly HttpPipelinePolicy[] _policies = [.. policies];

    /// <summary>Options for a table service.</summary>
    /// <returns>New options.</returns>
    public TableClientOptions ForTables() => With(new TableClientOptions());

    /// <summary>Options for a blob service.</summary>
    /// <returns>New options.</returns>
    public BlobClientOptions ForBlobs() => With(new BlobClientOptions());

    // Transient faults are retried inside: a queue redelivers at once and gives up at the tenth time.
    private T With<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.Diagnostics.IsLoggingContentEnabled = false;
        foreach (var policy in _policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return options;
    }
}
