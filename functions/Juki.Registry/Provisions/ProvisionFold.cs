using Juki.Vault.Sealing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Provisions;

/// <summary>
/// Folds what processes have logged since the last time into the month's tree, by chain and position, indexes it by person, counts it, and signs
/// a checkpoint. Two folds at once do no harm: the state is committed on the version that was read, and all else is written the same again.
/// </summary>
public sealed class ProvisionFold(
    ChainReader chains, ProvisionIndex index, ProvisionOutputs outputs, FoldStore folds, CheckpointBoard checkpoints, IOptions<VaultOptions> options, TimeProvider time, ILogger<ProvisionFold> log)
{
    /// <summary>Most leaves that one commit appends: what else is in the group leaves room for their hashes in one row.</summary>
    internal const int MostLeaves = 1000;

    /// <summary>Folds the month that is and the one before.</summary>
    /// <param name="cancellationToken">Ends the fold; the next one goes on.</param>
    /// <returns>How many entries were folded.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folded = 0;
        foreach (var month in OpenMonths.At(time.GetUtcNow()))
            folded += await FoldAsync(month, cancellationToken);
        return folded;
    }

    private async Task<int> FoldAsync(int month, CancellationToken cancellationToken)
    {
        var (state, row) = await folds.ReadAsync(month, cancellationToken);
        var progress = new FoldProgress(month, state, row);
        try
        {
            // Before another checkpoint takes its place in the state: one that a crash kept from being published.
            await PublishAsync(progress, cancellationToken);
            foreach (var listed in await chains.ListAsync(month, cancellationToken))
            {
                var known = progress.Of(listed.Chain) ?? FoldedChain.New(listed.Chain, listed.OpenedAt);
                if (!known.IsAtRest)
                    await FoldAsync(progress, known, listed.IsHeld, cancellationToken);
            }

            if (progress.HasChanged || progress.NeedsCheckpoint)
                await CommitAsync(progress, isLast: progress.NeedsCheckpoint, cancellationToken);
            await PublishAsync(progress, cancellationToken);
        }
        catch (RowChangedException)
        {
            // Another fold is at work, and folds what is left.
        }

        return (int)(progress.State.Tree.Size - state.Tree.Size);
    }

    private async Task FoldAsync(FoldProgress progress, FoldedChain chain, bool isHeld, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var hasMore = false;
        try
        {
            await foreach (var entry in chains.ReadAfterAsync(chain, cancellationToken))
            {
                hasMore = true;
                progress.Add(entry);
                if (progress.Entries.Count == MostLeaves)
                    await CommitAsync(progress, isLast: false, cancellationToken);
            }

            if (!hasMore && !isHeld && ChainLife.IsOver(chain.LastAt, readAt))
                progress.Rest(chain);
        }
        catch (SealBrokenException broken)
        {
            // What came before it is good and folded; what is behind it can't be told, and the other chains go on.
            log.ChainBroken(chain.Chain, broken.Code);
        }
    }

    private Task PublishAsync(FoldProgress progress, CancellationToken cancellationToken) =>
        progress.State.Checkpoint is { } checkpoint ? checkpoints.PublishAsync(checkpoint, cancellationToken) : Task.CompletedTask;

    // Entries are indexed before the state says so: whoever reads the state first misses none.
    private async Task CommitAsync(FoldProgress progress, bool isLast, CancellationToken cancellationToken)
    {
        await index.AddAsync(progress.Month, progress.Entries, cancellationToken);
        await outputs.AddAsync(progress.Month, progress.Entries, cancellationToken);
        var next = progress.Next();
        if (isLast)
            next = next with { Checkpoint = Checkpoint.After(next.Checkpoint, options.Value.File, progress.Month, next.Tree, time.GetUtcNow()) };
        progress.Committed(next, await folds.CommitAsync(progress.Month, progress.Row, next, progress.Entries, cancellationToken));
    }
}
