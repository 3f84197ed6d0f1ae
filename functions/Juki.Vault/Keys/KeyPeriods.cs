using Juki.Records.Time;

namespace Juki.Vault.Keys;

/// <summary>Which key seals what is written at a given time. Periods turn at midnight in Japan.</summary>
public static class KeyPeriods
{
    /// <summary>Key of current rows at a time.</summary>
    /// <param name="now">The time of writing.</param>
    /// <returns>The year's key.</returns>
    public static DataKeyNumber Current(DateTimeOffset now) => new(KeyPurpose.Current, JapanTime.DateOf(now).Year);

    /// <summary>Key of superseded rows that fall due in a year.</summary>
    /// <param name="dueYear">The year in which they are erased.</param>
    /// <returns>The due year's key.</returns>
    public static DataKeyNumber History(int dueYear) => new(KeyPurpose.History, dueYear);

    /// <summary>Key of provision log entries at a time.</summary>
    /// <param name="now">The time of the attempt.</param>
    /// <returns>The month's key.</returns>
    public static DataKeyNumber Provisions(DateTimeOffset now) => new(KeyPurpose.Provisions, MonthOf(now));

    /// <summary>Key of the record of an exchange.</summary>
    /// <param name="at">The time of the exchange.</param>
    /// <returns>The month's key.</returns>
    public static DataKeyNumber Exchanges(DateTimeOffset at) => new(KeyPurpose.Exchanges, MonthOf(at));

    /// <summary>Key of a case: a resident's request or a notice of error.</summary>
    /// <param name="takenIn">When it was taken in; it stays under this key whatever becomes of it.</param>
    /// <returns>The month's key.</returns>
    public static DataKeyNumber Cases(DateTimeOffset takenIn) => new(KeyPurpose.Cases, MonthOf(takenIn));

    /// <summary>Key of a municipality's file and of what its check found.</summary>
    /// <param name="arrived">When its message came.</param>
    /// <returns>The month's key.</returns>
    public static DataKeyNumber Integrity(DateTimeOffset arrived) => new(KeyPurpose.Integrity, MonthOf(arrived));

    /// <summary>Key of what is kept of a bulk job while it goes on.</summary>
    /// <param name="takenIn">The day in Japan on which the job was taken in; it stays under this key whatever becomes of it.</param>
    /// <returns>The day's key.</returns>
    public static DataKeyNumber Bulk(DateOnly takenIn) => new(KeyPurpose.Bulk, DayOf(takenIn));

    /// <summary>Key of an individual number that waits to be fetched again.</summary>
    /// <param name="came">The day in Japan on which it came.</param>
    /// <returns>The day's key.</returns>
    public static DataKeyNumber TemporaryNumbers(DateOnly came) => new(KeyPurpose.TemporaryNumbers, DayOf(came));

    /// <summary>Key of what is entered into a ledger, and of a check of media.</summary>
    /// <param name="entered">When it was entered; it stays under this key whatever becomes of it.</param>
    /// <returns>The month's key.</returns>
    public static DataKeyNumber Ledgers(DateTimeOffset entered) => new(KeyPurpose.Ledgers, MonthOf(entered));

    /// <summary>Key of message key pairs and of quarantined bodies at a time.</summary>
    /// <param name="now">The time of making.</param>
    /// <returns>The quarter's key.</returns>
    public static DataKeyNumber Messages(DateTimeOffset now)
    {
        var day = JapanTime.DateOf(now);
        return new(KeyPurpose.Messages, (day.Year * 10) + ((day.Month + 2) / 3));
    }

    /// <summary>The first day of a period.</summary>
    /// <param name="purpose">What the key seals; not <see cref="KeyPurpose.Index"/>, which knows no time.</param>
    /// <param name="period">The period.</param>
    /// <returns>The day, in Japan.</returns>
    public static DateOnly FirstDay(KeyPurpose purpose, int period) => purpose switch
    {
        KeyPurpose.Current or KeyPurpose.History => new DateOnly(period, 1, 1),
        KeyPurpose.Provisions or KeyPurpose.Exchanges or KeyPurpose.Cases or KeyPurpose.Integrity or KeyPurpose.Ledgers => new DateOnly(period / 100, period % 100, 1),
        KeyPurpose.Bulk or KeyPurpose.TemporaryNumbers => new DateOnly(period / 10000, period / 100 % 100, period % 100),
        KeyPurpose.Messages => new DateOnly(period / 10, ((period % 10) * 3) - 2, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>The first day after a period.</summary>
    /// <param name="purpose">What the key seals; not <see cref="KeyPurpose.Index"/>, which knows no time.</param>
    /// <param name="period">The period.</param>
    /// <returns>The day, in Japan.</returns>
    public static DateOnly DayAfter(KeyPurpose purpose, int period) => purpose is KeyPurpose.Bulk or KeyPurpose.TemporaryNumbers
        ? FirstDay(purpose, period).AddDays(1)
        : FirstDay(purpose, period).AddMonths(purpose switch
        {
            KeyPurpose.Provisions or KeyPurpose.Exchanges or KeyPurpose.Cases or KeyPurpose.Integrity or KeyPurpose.Ledgers => 1,
            KeyPurpose.Messages => 3,
            _ => 12,
        });

    private static int DayOf(DateOnly day) => (MonthOf(day) * 100) + day.Day;

    private static int MonthOf(DateTimeOffset at) => MonthOf(JapanTime.DateOf(at));

    private static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;
}
