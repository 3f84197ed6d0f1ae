namespace Juki.Registry.Retention;

/// <summary>How long things are kept, in one place. R1's 150 years are in <see cref="Juki.Records.Retention.RetentionClock"/>.</summary>
public static class KnownPeriods
{
    /// <summary>Years that a provision entry is kept (R2), counted from the end of its month, since a month's entries share one key.</summary>
    public const int ProvisionYears = 7;

    /// <summary>Years that the record of an exchange is kept, counted as those of a provision [P].</summary>
    public const int ExchangeYears = 7;

    /// <summary>Years that a resident's request or a notice of error is kept, counted from the end of the month in which it was taken in [P].</summary>
    public const int CaseYears = 7;

    /// <summary>Days after its end for which a quarter's message keys and quarantine are kept [P]; the vault's purge protection comes on top.</summary>
    public const int MessageDays = 90;

    /// <summary>Days for which a municipality's file is kept, its rows counted from the end of the month in which it came [P].</summary>
    public const int FileDays = 90;

    /// <summary>Years that an entry of a ledger is kept after its last event, and not before those after the end of the month in which it was entered [P]: as long as operation history (A3).</summary>
    public const int LedgerYears = 7;

    /// <summary>
    /// Days of January before the former year's keys are rotated [P]: longer than any function runs, and than clocks differ,
    /// so that nobody seals under the former year's key any more.
    /// </summary>
    public const int RotationWaitDays = 3;

    /// <summary>How long a rotation waits that meets only rows which it can't move [P]: somebody has to look into them first.</summary>
    public static readonly TimeSpan StuckRotationWait = TimeSpan.FromDays(1);
}
