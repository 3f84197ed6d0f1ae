using Juki.Records.Items;

namespace Juki.Records.Tests.Judging;

/// <summary>
/// The items that may differ from the current row, reason by reason, written out once more from the reference and ruling 22,
/// so that the tests don't take them from the table under test. What a move between wards may change is not among them.
/// </summary>
internal static class LawfulDifferences
{
    private static readonly ItemSet Stamps = [10, 11, 16, 17, 22];

    private static readonly Dictionary<string, ItemSet> Items = new()
    {
        ["11"] = [2, 3, 4, 5, 6, 7, 8, 14, 15, 20, 23, 24, 25, 26, 27, 28],
        ["13"] = [2, 3, 4, 5, 6, 7, 8, 14, 15, 20, 23, 24, 25, 26, 27, 28],
        ["21"] = [],
        ["22"] = [],
        ["23"] = [],
        ["31"] = [7, 8, 15, 20, 24],
        ["32"] = [2, 3, 4, 7, 8, 15, 20, 23, 24, 25, 26, 27, 28],
        ["33"] = [2, 3, 4, 5, 6, 7, 8, 15, 20, 23, 24, 25, 26, 27, 28],
        ["41"] = [9],
        ["42"] = [9],
        ["43"] = [9],
        ["51"] = [1],
        ["52"] = [1],
        ["1"] = [2, 3, 4, 5, 6, 7, 8, 14, 20, 29, 30, 31, 33, 34],
        ["2"] = [33],
        ["3"] = [2, 3, 4, 5, 6, 7, 8, 20, 29, 30, 31, 33, 34],
        ["4"] = [1],
    };

    public static IEnumerable<string> Reasons => Items.Keys;

    public static ItemSet Of(string reason) => Items[reason].Union(Stamps);
}
