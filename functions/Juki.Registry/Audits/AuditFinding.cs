namespace Juki.Registry.Audits;

/// <summary>What an audit of outputs says of one of them.</summary>
public enum AuditFinding
{
    /// <summary>The log and the ledger tell of the same output.</summary>
    Matched = 1,

    /// <summary>The log tells of an output that no ledger holds.</summary>
    NotInLedger = 2,

    /// <summary>A ledger holds an output that the log does not say was handed out: it was refused in the end, or never logged.</summary>
    NotInLog = 3,

    /// <summary>Copies of a report without a prior approval.</summary>
    CopyNotApproved = 4,

    /// <summary>Another event that the rules would have refused.</summary>
    EventNotAllowed = 5,

    /// <summary>A medium was missing at the last check, and nothing was entered of it since.</summary>
    MediumMissing = 6,

    /// <summary>Something lent is past the day on which it was due back.</summary>
    LentPastDue = 7,
}
