using System.Security.Cryptography;
using System.Text.Json;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Retention;
using Juki.Vault.Blobs;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Provisions;

/// <summary>The log folded into a tree: nothing twice, nothing missed, and signed.</summary>
[Trait("Requirement", "P7")]
public sealed class ProvisionFoldTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const int April = 202604;

    private RetentionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Entries_of_every_process_are_folded_once_and_each_checkpoint_signs_the_root_of_so_many()
    {
        await using var other = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, _bench.Registry.Time.GetUtcNow());
        var receipts = new List<ProvisionReceipt>();
        foreach (var count in new[] { 1, 2, 5, 131 })
        {
            receipts.AddRange(await AppendAsync(_bench.Registry, count));
            receipts.AddRange(await AppendAsync(other, count));
            Assert.Equal(2 * count, await FoldAsync());
            Assert.Equal(0, await FoldAsync());
        }

        var findings = await _bench.Get<ProvisionAudit>().AuditAsync(April, default);
        Assert.Empty(findings.Faults);
        Assert.Equal((278, 278, 4), (findings.Entries, findings.Folded, findings.Checkpoints));

        // The roots once more, by the definition itself: each fold took one chain after the other.
        var leaves = new List<byte[]>();
        var checkpoints = await CheckpointsAsync();
        foreach (var (fold, checkpoint) in new[] { 1, 2, 5, 131 }.Zip(checkpoints))
        {
            leaves.AddRange(Take(receipts, fold).OrderBy(r => r.Chain, StringComparer.Ordinal).ThenBy(r => r.Position).Select(r => Convert.FromHexString(r.LeafHash)));
            Assert.Equal(leaves.Count, checkpoint.GetProperty("size").GetInt32());
            Assert.Equal(Convert.ToHexStringLower(TreeHash(leaves)), checkpoint.GetProperty("root").GetString());
        }
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Wherever_a_fold_crashes_the_next_one_comes_to_the_same_end()
    {
        for (var call = 1; ; call++)
        {
            await using var bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
            await AppendAsync(bench.Registry, 3);
            var crashed = await bench.CrashAsync(call, () => bench.Get<ProvisionFold>().RunAsync(default));
            await AppendAsync(bench.Registry, 2);
            await bench.Get<ProvisionFold>().RunAsync(default);
            await bench.Get<ProvisionFold>().RunAsync(default);
            var findings = await bench.Get<ProvisionAudit>().AuditAsync(April, default);
            Assert.Empty(findings.Faults);
            Assert.Equal((5, 5), (findings.Entries, findings.Folded));
            if (!crashed)
            {
                Assert.True(call > 6, "The walk ended before it had gone through the work.");
                return;
            }
        }
    }

    private static IEnumerable<ProvisionReceipt> Take(List<ProvisionReceipt> receipts, int count)
    {
        var taken = receipts.Take(2 * count).ToList();
        receipts.RemoveRange(0, 2 * count);
        return taken;
    }

    // MTH of RFC 6962 2.1, as it is written there.
    private static byte[] TreeHash(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 1)
            return leaves[0];
        var half = 1;
        while (half * 2 < leaves.Count)
            half *= 2;
        return SHA256.HashData([1, .. TreeHash([.. leaves.Take(half)]), .. TreeHash([.. leaves.Skip(half)])]);
    }

    private Task<int> FoldAsync() => _bench.Get<ProvisionFold>().RunAsync(default);

    private async Task<IReadOnlyList<JsonElement>> CheckpointsAsync()
    {
        var blobs = _bench.Get<WriteOnceBlobs>();
        var payloads = new List<JsonElement>();
        foreach (var name in await blobs.ListAsync(StorageArea.Log, KnownContainers.Checkpoints, $"{April}/", default))
        {
            using var jws = JsonDocument.Parse(await blobs.ReadAsync(StorageArea.Log, KnownContainers.Checkpoints, name, default));
            var payload = jws.RootElement.GetProperty("payload").GetString()!.Replace('-', '+').Replace('_', '/');
            using var checkpoint = JsonDocument.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
            payloads.Add(checkpoint.RootElement.Clone());
        }

        return payloads;
    }

    private static Task<ProvisionReceipt[]> AppendAsync(RegistryBench bench, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => bench.Server.Get<ProvisionLog>().AppendAsync(
            new ProvisionEntry { At = bench.Time.GetUtcNow(), Function = "inquiry", CorrelationId = "fold", Outcome = ProvisionOutcome.Empty }, default)));
}
