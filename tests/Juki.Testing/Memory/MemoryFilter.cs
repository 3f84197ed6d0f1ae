using System.Text.RegularExpressions;

namespace Juki.Testing.Memory;

/// <summary>A filter of the two keys: a conjunction of comparisons, as <c>TableClient.CreateQueryFilter</c> writes them.</summary>
internal sealed partial class MemoryFilter
{
    private readonly List<(string Key, string Operator, string Value)> _conditions;

    public MemoryFilter(string filter)
    {
        _conditions = [.. Condition().Matches(filter).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))];
        if (filter.Length > 0 && _conditions.Count != filter.Split(" and ").Length)
            throw new NotSupportedException("A filter of a form that this table does not know.");
    }

    /// <summary>The one partition asked for, or null.</summary>
    public string? Partition => Values("PartitionKey", "eq").Max(StringComparer.Ordinal);

    /// <summary>No row key before it is asked for.</summary>
    public string Lowest => Values("RowKey", "eq", "ge", "gt").Append("").Max(StringComparer.Ordinal)!;

    /// <summary>No row key after it is asked for.</summary>
    public string Highest => Values("RowKey", "eq", "le", "lt").Append("\uffff").Min(StringComparer.Ordinal)!;

    public bool Holds(string partition, string row) =>
        _conditions.TrueForAll(c => Holds(c.Key == "RowKey" ? row : partition, c.Operator, c.Value));

    private static bool Holds(string key, string comparison, string value) => (string.CompareOrdinal(key, value), comparison) switch
    {
        (0, "eq" or "ge" or "le") => true,
        ( > 0, "ge" or "gt") => true,
        ( < 0, "le" or "lt") => true,
        _ => false,
    };

    private IEnumerable<string> Values(string key, params IReadOnlyList<string> operators) =>
        _conditions.Where(c => c.Key == key && operators.Contains(c.Operator)).Select(c => c.Value);

    [GeneratedRegex("(PartitionKey|RowKey) (eq|ge|gt|le|lt) '([^']*)'")]
    private static partial Regex Condition();
}
