using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Juki.Vault.Storage;

/// <summary>Asks an area's table service for a row that is not there.</summary>
public sealed class StorageProbe(IStorageAccounts accounts)
{
    private const string ProbeKey = "health-probe";

    /// <summary>Probes one area. One request.</summary>
    /// <param name="area">The area.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when it answers, false when it says that it can't; any other exception says that its state is not known.</returns>
    public async Task<bool> AnswersAsync(StorageArea area, CancellationToken cancellationToken)
    {
        var table = KnownTables.All.First(t => t.Area == area).Name;
        try
        {
            await accounts.Tables(area).GetTableClient(table).GetEntityAsync<TableEntity>(ProbeKey, ProbeKey, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status > 0)
        {
            return false;
        }
    }
}
