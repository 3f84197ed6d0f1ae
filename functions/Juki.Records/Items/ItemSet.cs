using System.Numerics;
using System.Runtime.CompilerServices;

namespace Juki.Records.Items;

/// <summary>A small set of item numbers (1 to 63), cheap to copy and compare.</summary>
[CollectionBuilder(typeof(ItemSet), nameof(Create))]
public readonly record struct ItemSet
{
    /// <summary>Greatest number of an item.</summary>
    internal const int Highest = 63;

    private readonly ulong _bits;

    private ItemSet(ulong bits) => _bits = bits;

    /// <summary>How many items the set holds.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>Whether the set holds nothing.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>Makes a set; what collection expressions call.</summary>
    /// <param name="items">Item numbers.</param>
    /// <returns>The set.</returns>
    public static ItemSet Create(ReadOnlySpan<int> items)
    {
        var set = default(ItemSet);
        foreach (var no in items)
            set = set.With(no);
        return set;
    }

    /// <summary>Makes a set.</summary>
    /// <param name="items">Item numbers.</param>
    /// <returns>The set.</returns>
    public static ItemSet Of(IEnumerable<int> items) => items.Aggregate(default(ItemSet), (set, no) => set.With(no));

    /// <summary>Whether the set holds an item.</summary>
    /// <param name="no">The item number.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(int no) => (_bits & Bit(no)) != 0;

    /// <summary>The set and one item more.</summary>
    /// <param name="no">The item number.</param>
    /// <returns>The larger set.</returns>
    public ItemSet With(int no) => new(_bits | Bit(no));

    /// <summary>What either set holds.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public ItemSet Union(ItemSet other) => new(_bits | other._bits);

    /// <summary>What both sets hold.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The intersection.</returns>
    public ItemSet Intersect(ItemSet other) => new(_bits & other._bits);

    /// <summary>What this set holds and the other does not.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The difference.</returns>
    public ItemSet Except(ItemSet other) => new(_bits & ~other._bits);

    /// <summary>The items that meet a condition.</summary>
    /// <param name="holds">The condition.</param>
    /// <returns>The smaller set.</returns>
    public ItemSet Where(Func<int, bool> holds)
    {
        var set = default(ItemSet);
        foreach (var no in this)
            set = holds(no) ? set.With(no) : set;
        return set;
    }

    /// <summary>The item numbers in rising order.</summary>
    /// <returns>A new list.</returns>
    public IReadOnlyList<int> ToList()
    {
        var items = new List<int>(Count);
        foreach (var no in this)
            items.Add(no);
        return items;
    }

    /// <summary>Goes through the item numbers in rising order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<int> GetEnumerator()
    {
        for (var rest = _bits; rest != 0; rest &= rest - 1)
            yield return BitOperations.TrailingZeroCount(rest);
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', ToList());

    private static ulong Bit(int no) => no is >= 1 and <= Highest
        ? 1UL << no
        : throw new ArgumentOutOfRangeException(nameof(no), $"Item numbers are 1 to {Highest}.");
}
