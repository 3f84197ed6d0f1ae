using System.Globalization;

namespace Juki.Registry.Provisions;

/// <summary>Where what the fold makes lies: a partition a month with the tree, and sixteen a month with the index of people.</summary>
internal static class FoldPlaces
{
    /// <summary>Row of a month's state.</summary>
    public const string State = "state";

    private const int IndexDigits = 1;

    /// <summary>The partition of a month's tree.</summary>
    public static string Tree(int month) => string.Create(CultureInfo.InvariantCulture, $"tree-{month}");

    /// <summary>Row of the leaves from a number on.</summary>
    public static string Leaves(long first) => string.Create(CultureInfo.InvariantCulture, $"leaves-{first:D12}");

    /// <summary>Behind every row of leaves in key order.</summary>
    public const string AfterLeaves = "leaves.";

    /// <summary>The partition in which a month's entries about a person are indexed: few, so that those of one fold share groups.</summary>
    public static string Index(int month, string person) => IndexOf(month, person[..IndexDigits]);

    /// <summary>The partitions of a month's index.</summary>
    public static IEnumerable<string> Indexes(int month) => "0123456789abcdef".Select(digit => IndexOf(month, digit.ToString()));

    /// <summary>The partition of a month's entries that handed something out.</summary>
    public static string Outputs(int month) => string.Create(CultureInfo.InvariantCulture, $"outputs-{month}");

    /// <summary>Row of an entry that handed something out.</summary>
    public static string OutputRow(string chain, long position) => $"{chain}-{ChainPlaces.Entry(position)}";

    /// <summary>Row of an entry about a person.</summary>
    public static string IndexRow(string person, string chain, long position) => $"{person}-{chain}-{ChainPlaces.Entry(position)}";

    /// <summary>Keys of a person's rows: the first, and the one after the last.</summary>
    public static (string From, string Below) IndexRows(string person) => ($"{person}-", $"{person}.");

    private static string IndexOf(int month, string digit) => string.Create(CultureInfo.InvariantCulture, $"index-{month}-{digit}");
}
