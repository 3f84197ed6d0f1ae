using System.Security.Cryptography;
using Juki.Vault.Sealing;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Provisions;

/// <summary>What an audit found of a month.</summary>
/// <param name="Month">The month as yyyyMM.</param>
/// <param name="Entries">Entries of all chains.</param>
/// <param name="Folded">How many of them are in the tree.</param>
/// <param name="Checkpoints">How many checkpoints there are.</param>
/// <param name="Faults">What is not as it must be: one of <see cref="AuditFaults"/> and where. None when all is well.</param>
public sealed record AuditFindings(int Month, long Entries, long Folded, int Checkpoints, IReadOnlyList<(string Fault, string Where)> Faults);

/// <summary>What an audit may find wrong.</summary>
public static class AuditFaults
{
    /// <summary>A chain has an entry that is missing, changed or out of its order.</summary>
    public const string ChainBroken = "chain-broken";

    /// <summary>The tree holds entries of a chain that is gone, or more of them than the chain has.</summary>
    public const string EntriesMissing = "entries-missing";

    /// <summary>A leaf of the tree is not the entry that stands in its place.</summary>
    public const string LeafDiffers = "leaf-differs";

    /// <summary>The tree is not the one of its leaves.</summary>
    public const string TreeDiffers = "tree-differs";

    /// <summary>A checkpoint's signature does not verify.</summary>
    public const string Signature = "checkpoint-signature";

    /// <summary>A checkpoint's root is not that of so many leaves.</summary>
    public const string Root = "checkpoint-root";

    /// <summary>A checkpoint does not follow the one before it.</summary>
    public const string Order = "checkpoint-order";
}

/// <summary>
/// Holds a month of the log against its tree and its checkpoints: every entry opened and hashed, every leaf compared, every root computed anew.
/// Whatever was changed, taken away or put in after a checkpoint is found, even by who could write to every table.
/// </summary>
public sealed class ProvisionAudit(ChainReader chains, FoldStore folds, CheckpointBoard checkpoints, TimeProvider time, ILogger<ProvisionAudit> log)
{
    /// <summary>Audits the month that is and the one before, and raises an alarm for each fault.</summary>
    /// <param name="cancellationToken">Ends the audit.</param>
    /// <returns>What was found of each month.</returns>
    public async Task<IReadOnlyList<AuditFindings>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<AuditFindings>();
        foreach (var month in OpenMonths.At(time.GetUtcNow()))
        {
            var found = await AuditAsync(month, cancellationToken);
            findings.Add(found);
            foreach (var (fault, where) in found.Faults)
                log.AuditFault(found.Month, fault, where);
        }

        return findings;
    }

    /// <summary>Audits a month. One request for each thousand entries, each thousand folds and each checkpoint, and some more.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="cancellationToken">Ends the audit.</param>
    /// <returns>What was found.</returns>
    public async Task<AuditFindings> AuditAsync(int month, CancellationToken cancellationToken)
    {
        // The tree before the chains: entries that come meanwhile are more than it knows, and no fault.
        var (state, _) = await folds.ReadAsync(month, cancellationToken);
        var leaves = await folds.LeavesAsync(month, cancellationToken);
        var faults = new List<(string, string)>();
        var entries = await EntriesAsync(month, faults, cancellationToken);
        CheckLeaves(leaves, entries, faults);
        var all = leaves.SelectMany(run => run.Hashes).ToList();
        if (!MerkleTree.Empty.With(all).Root.AsSpan().SequenceEqual(state.Tree.Root) || all.Count != state.Tree.Size)
            faults.Add((AuditFaults.TreeDiffers, FoldPlaces.State));
        var published = await checkpoints.ReadAsync(month, cancellationToken);
        CheckCheckpoints(published, all, faults);
        return new AuditFindings(month, entries.Values.Sum(chain => (long)chain.Count), all.Count, published.Count, faults);
    }

    private async Task<Dictionary<string, List<byte[]>>> EntriesAsync(int month, List<(string, string)> faults, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, List<byte[]>>(StringComparer.Ordinal);
        foreach (var (chain, openedAt, _) in await chains.ListAsync(month, cancellationToken))
        {
            entries[chain] = [];
            try
            {
                await foreach (var entry in chains.ReadAfterAsync(FoldedChain.New(chain, openedAt), cancellationToken))
                    entries[chain].Add(entry.Leaf);
            }
            catch (SealBrokenException)
            {
                faults.Add((AuditFaults.ChainBroken, chain));
            }
        }

        return entries;
    }

    private static void CheckLeaves(IEnumerable<LeafRun> leaves, Dictionary<string, List<byte[]>> entries, List<(string, string)> faults)
    {
        foreach (var run in leaves)
        {
            var chain = entries.GetValueOrDefault(run.Chain) ?? [];
            var there = chain.Skip((int)run.From - 1).Take(run.Hashes.Count).ToList();
            if (there.Count < run.Hashes.Count)
                faults.Add((AuditFaults.EntriesMissing, run.Chain));
            else if (there.Zip(run.Hashes).Any(pair => !pair.First.AsSpan().SequenceEqual(pair.Second)))
                faults.Add((AuditFaults.LeafDiffers, run.Chain));
        }
    }

    private static void CheckCheckpoints(IReadOnlyList<byte[]?> published, List<byte[]> leaves, List<(string, string)> faults)
    {
        var (tree, previous) = (MerkleTree.Empty, (byte[]?)null);
        foreach (var (index, payload) in published.Index())
        {
            var where = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (payload is null)
            {
                faults.Add((AuditFaults.Signature, where));
                continue;
            }

            var checkpoint = Checkpoint.Read(payload);
            if (checkpoint.Previous != (previous is null ? null : Convert.ToHexStringLower(SHA256.HashData(previous))) || checkpoint.Size < tree.Size)
                faults.Add((AuditFaults.Order, where));
            previous = payload;
            tree = tree.With(leaves.Skip((int)tree.Size).Take((int)Math.Max(0, checkpoint.Size - tree.Size)));
            if (tree.Size != checkpoint.Size || Convert.ToHexStringLower(tree.Root) != checkpoint.Root)
                faults.Add((AuditFaults.Root, where));
        }
    }
}
