namespace Juki.Vault.Keys;

/// <summary>
/// What a data key seals. What expires together has a vault key object of its own, so that destroying
/// the object erases it from every copy of the storage (V4).
/// </summary>
public enum KeyPurpose
{
    /// <summary>Current rows of living people, held notices, outbox and receipts; period: calendar year.</summary>
    Current = 1,

    /// <summary>Superseded rows; period: the year in which they fall due to be erased (R1).</summary>
    History = 2,

    /// <summary>The provision log; period: month as yyyyMM (R2).</summary>
    Provisions = 3,

    /// <summary>Blind indexes and range digests; period: an <see cref="Indexes.IndexName"/>.</summary>
    Index = 4,

    /// <summary>Message key pairs and quarantined bodies; period: quarter as yyyyQ.</summary>
    Messages = 5,

    /// <summary>The record of exchanges; period: month as yyyyMM.</summary>
    Exchanges = 6,

    /// <summary>Residents' requests and notices of error; period: month in which they were taken in, as yyyyMM.</summary>
    Cases = 7,

    /// <summary>Municipalities' files and the results of checks of integrity; period: month as yyyyMM in which the file came.</summary>
    Integrity = 10,

    /// <summary>Conditions and results of bulk jobs (一括提供); period: day in Japan on which the job was taken in, as yyyyMMdd.</summary>
    Bulk = 8,

    /// <summary>Ledgers of reports, documents and media; period: month in which something was entered, as yyyyMM.</summary>
    Ledgers = 9,

    /// <summary>Individual numbers that wait to be fetched again (一時的な個人番号, R3); period: day in Japan on which they came, as yyyyMMdd.</summary>
    TemporaryNumbers = 11,
}
