namespace Juki.LocalHost.Azurite;

/// <summary>Where a running Azurite listens.</summary>
/// <param name="Blob">Base address of the blob service.</param>
/// <param name="Queue">Base address of the queue service.</param>
/// <param name="Table">Base address of the table service.</param>
public sealed record AzuriteEndpoints(Uri Blob, Uri Queue, Uri Table)
{
    /// <summary>The connection string of an account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>For all three services.</returns>
    public string ConnectionStringOf(AzuriteAccount account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account.Name};AccountKey={account.Key};BlobEndpoint={Blob}{account.Name};QueueEndpoint={Queue}{account.Name};TableEndpoint={Table}{account.Name};";
}
