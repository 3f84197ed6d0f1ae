using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>A fold of a month under way: what is committed, and what has been read and is not.</summary>
internal sealed class FoldProgress(int month, FoldState state, SealedRow? row)
{
    private readonly Dictionary<string, FoldedChain> _chains = state.Chains.ToDictionary(chain => chain.Chain, StringComparer.Ordinal);
    private readonly List<ChainedEntry> _entries = [];

    public int Month { get; } = month;

    public FoldState State { get; private set; } = state;

    public SealedRow? Row { get; private set; } = row;

    /// <summary>Entries that are not committed yet, in the order of their leaves.</summary>
    public IReadOnlyList<ChainedEntry> Entries => _entries;

    /// <summary>Whether the tree has leaves, or will have, that no checkpoint covers.</summary>
    public bool NeedsCheckpoint => _entries.Count > 0 || State.Tree.Size > (State.Checkpoint is { } last ? Checkpoint.Read(last).Size : 0);

    /// <summary>Whether there is anything to commit.</summary>
    public bool HasChanged { get; private set; }

    public FoldedChain? Of(string chain) => _chains.GetValueOrDefault(chain);

    /// <summary>Takes down that a chain need not be read any more.</summary>
    public void Rest(FoldedChain chain)
    {
        _chains[chain.Chain] = chain with { IsAtRest = true };
        HasChanged = true;
    }

    public void Add(ChainedEntry entry)
    {
        _chains[entry.Chain] = new FoldedChain(entry.Chain, entry.Position, entry.Leaf, entry.Entry.At);
        _entries.Add(entry);
        HasChanged = true;
    }

    /// <summary>The state with everything that has been read.</summary>
    public FoldState Next() => State with { Tree = State.Tree.With(_entries.Select(entry => entry.Leaf)), Chains = [.. _chains.Values] };

    public void Committed(FoldState next, SealedRow written)
    {
        (State, Row) = (next, written);
        _entries.Clear();
        HasChanged = false;
    }
}
