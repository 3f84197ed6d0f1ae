using Azure.Data.Tables;

namespace Juki.Vault.Tables;

/// <summary>Partitions of a table, in key order.</summary>
public sealed class PartitionRange
{
    private PartitionRange(string? filter) => Filter = filter;

    /// <summary>Every partition.</summary>
    public static PartitionRange All { get; } = new(null);

    internal string? Filter { get; }

    /// <summary>One partition.</summary>
    /// <param name="partition">Its key.</param>
    /// <returns>The range.</returns>
    public static PartitionRange One(string partition) => new(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"));

    /// <summary>The partitions from one on.</summary>
    /// <param name="first">The first key.</param>
    /// <returns>The range.</returns>
    public static PartitionRange From(string first) => new(TableClient.CreateQueryFilter($"PartitionKey ge {first}"));

    /// <summary>The partitions before one.</summary>
    /// <param name="below">The key after the last.</param>
    /// <returns>The range.</returns>
    public static PartitionRange Before(string below) => new(TableClient.CreateQueryFilter($"PartitionKey lt {below}"));

    /// <summary>The partitions between two keys.</summary>
    /// <param name="first">The first key.</param>
    /// <param name="below">The key after the last.</param>
    /// <returns>The range.</returns>
    public static PartitionRange Between(string first, string below) =>
        new(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {below}"));
}
