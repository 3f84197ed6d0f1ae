using Juki.Records.Bulk;

namespace Juki.Registry.Bulk;

/// <summary>Counts of rows by their result.</summary>
internal static class ResultCounts
{
    /// <summary>The results in the order of their counts.</summary>
    public static IReadOnlyList<BulkResult> Order { get; } = [BulkResult.None, BulkResult.One, BulkResult.Several, BulkResult.NotAllowed, BulkResult.BadInput];

    /// <summary>No rows.</summary>
    public static IReadOnlyList<int> None { get; } = [.. Order.Select(_ => 0)];

    /// <summary>Counts with more rows.</summary>
    public static IReadOnlyList<int> With(IReadOnlyList<int> counts, IEnumerable<BulkResult> results)
    {
        var more = results.CountBy(result => result).ToDictionary();
        return [.. Order.Select((result, index) => counts[index] + more.GetValueOrDefault(result))];
    }
}
