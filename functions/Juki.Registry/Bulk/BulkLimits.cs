namespace Juki.Registry.Bulk;

/// <summary>How large things of a bulk job are. What is stored depends on them, so they are no settings.</summary>
public static class BulkLimits
{
    /// <summary>Most rows of a condition file [P].</summary>
    public const int Rows = 200_000;

    /// <summary>Rows of a part of it [P]: what a function has in memory at once, and what one message of the queue has done.</summary>
    public const int RowsOfPart = 1000;

    /// <summary>Most bytes of a row in UTF-8 [P]: every item at its greatest length.</summary>
    public const int RowBytes = 8 * 1024;

    /// <summary>Most faults that are told row by row [P]; beyond them they are counted.</summary>
    public const int ToldFaults = 100;
}
