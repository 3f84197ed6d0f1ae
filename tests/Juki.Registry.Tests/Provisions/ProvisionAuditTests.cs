using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Retention;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Provisions;

/// <summary>Whoever can write to every table can't change what a checkpoint covers unnoticed.</summary>
[Trait("Requirement", "P7")]
[Trait("Requirement", "V1")]
public sealed class ProvisionAuditTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const int April = 202604;

    private RetentionBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
        for (var fold = 0; fold < 3; fold++)
        {
            await _bench.Get<ProvisionLog>().AppendAsync(Entry(), default);
            await _bench.Get<ProvisionLog>().AppendAsync(Entry(), default);
            await _bench.Get<ProvisionFold>().RunAsync(default);
        }

        Assert.Empty(await FaultsAsync());
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task An_entry_taken_away_is_found()
    {
        var rows = await RowsAsync(KnownTables.Provisions, "RowKey eq '000000000004'");
        await Table(KnownTables.Provisions).DeleteEntityAsync(rows.Single());
        Assert.Contains(AuditFaults.ChainBroken, await FaultsAsync());
        Assert.Contains(AuditFaults.EntriesMissing, await FaultsAsync());
    }

    [Fact]
    public async Task Entries_cut_off_at_the_end_are_found_even_with_the_head_put_back()
    {
        var before = (await RowsAsync(KnownTables.Provisions, "RowKey eq 'head'")).Single();
        await _bench.Get<ProvisionLog>().AppendAsync(Entry(), default);
        await _bench.Get<ProvisionFold>().RunAsync(default);
        await Table(KnownTables.Provisions).DeleteEntityAsync((await RowsAsync(KnownTables.Provisions, "RowKey eq '000000000007'")).Single());
        await Table(KnownTables.Provisions).UpsertEntityAsync(before, TableUpdateMode.Replace);
        Assert.Equal([AuditFaults.EntriesMissing], await FaultsAsync());
    }

    [Fact]
    public async Task A_chain_taken_away_whole_is_found()
    {
        foreach (var row in await RowsAsync(KnownTables.Provisions, "PartitionKey ge ''"))
            await Table(KnownTables.Provisions).DeleteEntityAsync(row);
        Assert.Equal([AuditFaults.EntriesMissing], (await FaultsAsync()).Distinct());
    }

    [Fact]
    public async Task A_tree_put_back_to_an_earlier_time_is_found()
    {
        var before = await RowsAsync(KnownTables.ProvisionFolds, "PartitionKey eq 'tree-202604'");
        await _bench.Get<ProvisionLog>().AppendAsync(Entry(), default);
        await _bench.Get<ProvisionFold>().RunAsync(default);
        foreach (var row in await RowsAsync(KnownTables.ProvisionFolds, "PartitionKey eq 'tree-202604'"))
            await Table(KnownTables.ProvisionFolds).DeleteEntityAsync(row);
        foreach (var row in before)
            await Table(KnownTables.ProvisionFolds).AddEntityAsync(row);
        Assert.Equal([AuditFaults.Root], await FaultsAsync());
    }

    [Fact]
    public async Task A_checkpoint_taken_away_or_changed_is_found()
    {
        var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(KnownContainers.Checkpoints);
        var second = container.GetBlobClient($"{April}/000000000004.jws");
        var jws = (await second.DownloadContentAsync()).Value.Content.ToString();
        await second.UploadAsync(BinaryData.FromString(jws.Replace("\"payload\":\"e", "\"payload\":\"f", StringComparison.Ordinal)), overwrite: true);
        Assert.Contains(AuditFaults.Signature, await FaultsAsync());
        await second.DeleteAsync();
        Assert.Equal([AuditFaults.Order], await FaultsAsync());
    }

    [Fact]
    public async Task A_broken_chain_does_not_keep_the_others_from_being_folded()
    {
        await Table(KnownTables.Provisions).DeleteEntityAsync((await RowsAsync(KnownTables.Provisions, "RowKey eq 'head'")).Single());
        await using var other = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, _bench.Registry.Time.GetUtcNow());
        await other.Server.Get<ProvisionLog>().AppendAsync(Entry(), default);
        Assert.Equal(1, await _bench.Get<ProvisionFold>().RunAsync(default));
        Assert.Equal([AuditFaults.ChainBroken], await FaultsAsync());
    }

    private async Task<IReadOnlyList<string>> FaultsAsync() =>
        [.. (await _bench.Get<ProvisionAudit>().AuditAsync(April, default)).Faults.Select(fault => fault.Fault)];

    private ProvisionEntry Entry() =>
        new() { At = _bench.Registry.Time.GetUtcNow(), Function = "inquiry", CorrelationId = "audit", Outcome = ProvisionOutcome.Empty };

    private TableClient Table(string name) => new(azurite.ConnectionString, name);

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(string table, string filter)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Table(table).QueryAsync<TableEntity>(filter))
            rows.Add(row);
        return rows;
    }
}
