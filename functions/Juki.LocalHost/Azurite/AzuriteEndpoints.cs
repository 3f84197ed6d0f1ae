namespace Juki.LocalHost.Azurite;

/// <summary>Where a running Azurite listens.</summary>
/// <param name="Blob">Base address of the blob service.</param>
/// <param name="Queue">Base address of the queue service.</param>
/// <param name="Table">Base address of the table service.</param>
public sealed record AzuriteEndpoints(Uri Blob, Uri Queue, Uri Table)
{
    private const string Account = "devstoreaccount1";

    // The account and key that every emulator has and publishes; no secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The connection string of the emulator's one account.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={Blob}{Account};QueueEndpoint={Queue}{Account};TableEndpoint={Table}{Account};";
}
