using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Juki.LocalHost.Azurite;
using Juki.Testing;

namespace Juki.Registry.Tests;

/// <summary>An Azurite for tests that reach everybody - they sweep all markers, move the clock by years, destroy keys - and must not reach other tests' people.</summary>
public sealed class OwnAzurite : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private AzuriteProcess _azurite = null!;

    public string ConnectionString => _azurite.ConnectionString;

    /// <summary>Connection string of the account of a second server.</summary>
    public string SecondConnectionString => _azurite.ConnectionStringOf(AzuriteAccount.Second);

    public async Task InitializeAsync() => _azurite = await AzuriteFixture.StartOwnAsync(_folder.File("azurite"));

    public async Task DisposeAsync()
    {
        await _azurite.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Folder of the key files.</summary>
    public string KeyFolder => _folder.File("keys");

    /// <summary>Empties the storage.</summary>
    public async Task ClearAsync()
    {
        var tables = new TableServiceClient(ConnectionString);
        await foreach (var table in tables.QueryAsync())
            await tables.DeleteTableAsync(table.Name);
        var blobs = new BlobServiceClient(ConnectionString);
        await foreach (var container in blobs.GetBlobContainersAsync())
            await blobs.DeleteBlobContainerAsync(container.Name);
    }
}
