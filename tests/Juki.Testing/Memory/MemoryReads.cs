using System.Collections.Concurrent;

namespace Juki.Testing.Memory;

/// <summary>Takes down each read of a table in memory that a piece of work makes: a row, or a page of a query. Work beside it is not seen.</summary>
public sealed class MemoryReads : IDisposable
{
    private static readonly AsyncLocal<MemoryReads?> Current = new();

    private readonly ConcurrentQueue<string> _tables = new();

    private MemoryReads() => Current.Value = this;

    /// <summary>Starts to take down.</summary>
    public static MemoryReads Start() => new();

    /// <summary>How many reads of a table there were.</summary>
    public int Of(string table) => _tables.Count(name => name == table);

    public void Dispose() => Current.Value = null;

    internal static void Note(string table) => Current.Value?._tables.Enqueue(table);
}
