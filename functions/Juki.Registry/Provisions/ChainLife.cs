namespace Juki.Registry.Provisions;

/// <summary>How long a chain lives: a process that wrote nothing for a while opens another, so that the fold need not look at old ones for ever.</summary>
internal static class ChainLife
{
    // A day for what clocks differ, and what one commit may take [P].
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>After what time without an entry a process opens another chain [P].</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>Whether the process that opened a chain has to open another.</summary>
    /// <param name="lastAt">When it last wrote to it.</param>
    /// <param name="now">The time.</param>
    /// <returns>True when it has to.</returns>
    public static bool IsIdle(DateTimeOffset lastAt, DateTimeOffset now) => now - lastAt >= Idle;

    /// <summary>Whether nobody writes any more to a chain that was read and had no more entries.</summary>
    /// <param name="lastAt">When its last entry was made, or when it was opened.</param>
    /// <param name="readAt">When it was read.</param>
    /// <returns>True when nobody does.</returns>
    public static bool IsOver(DateTimeOffset lastAt, DateTimeOffset readAt) => readAt - lastAt >= Longest;
}
