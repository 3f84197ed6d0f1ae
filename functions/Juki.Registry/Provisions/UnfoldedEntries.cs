using System.Runtime.CompilerServices;

namespace Juki.Registry.Provisions;

/// <summary>Entries of the log that are not folded yet, so that a reader of what is folded misses none: read them before what is folded.</summary>
public sealed class UnfoldedEntries(ChainReader chains, FoldStore folds)
{
    /// <summary>Reads a month's. One request for the state, one for the list of chains, and one for each chain that is written to.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries.</returns>
    internal async IAsyncEnumerable<ChainedEntry> ReadAsync(int month, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (state, _) = await folds.ReadAsync(month, cancellationToken);
        var folded = state.Chains.ToDictionary(chain => chain.Chain, StringComparer.Ordinal);
        foreach (var listed in await chains.ListAsync(month, cancellationToken))
        {
            var known = folded.GetValueOrDefault(listed.Chain) ?? FoldedChain.New(listed.Chain, listed.OpenedAt);
            if (known.IsAtRest)
                continue;
            await foreach (var entry in chains.ReadAfterAsync(known, cancellationToken))
                yield return entry;
        }
    }
}
