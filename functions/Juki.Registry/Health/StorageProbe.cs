using Azure;
using Juki.Vault.Storage;

namespace Juki.Registry.Health;

/// <summary>Asks an area's table service for a row that is not there: healthy when it says so.</summary>
public sealed class StorageProbe(IStorageAccounts accounts)
{
    private const string ProbeKey = "health-probe";

    /// <summary>Probes one area. One request.</summary>
    /// <param name="area">The area.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Healthy or failing; another exception is unknown to the caller.</returns>
    public async Task<HealthState> ProbeAsync(StorageArea area, CancellationToken cancellationToken)
    {
        var table = KnownTables.All.First(t => t.Area == area).Name;
        try
        {
            await accounts.Tables(area).GetTableClient(table)
                .GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>(ProbeKey, ProbeKey, cancellationToken: cancellationToken);
            return HealthState.Healthy;
        }
        catch (RequestFailedException)
        {
            return HealthState.Failing;
        }
    }
}
