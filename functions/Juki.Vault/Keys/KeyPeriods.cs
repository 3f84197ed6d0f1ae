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
    public static DataKeyNumber Provisions(DateTimeOffset now)
    {
        var day = JapanTime.DateOf(now);
        return new(KeyPurpose.Provisions, (day.Year * 100) + day.Month);
    }

    /// <summary>Key of message key pairs and of quarantined bodies at a time.</summary>
    /// <param name="now">The time of making.</param>
    /// <returns>The quarter's key.</returns>
    public static DataKeyNumber Messages(DateTimeOffset now)
    {
        var day = JapanTime.DateOf(now);
        return new(KeyPurpose.Messages, (day.Year * 10) + ((day.Month + 2) / 3));
    }
}
