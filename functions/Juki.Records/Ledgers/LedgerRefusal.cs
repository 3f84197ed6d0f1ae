namespace Juki.Records.Ledgers;

/// <summary>Why an event can't be entered.</summary>
public enum LedgerRefusal
{
    /// <summary>The first event is neither that it was made nor that it was received.</summary>
    NotEntered,

    /// <summary>It is entered already: it can't be made again, nor received while it is here.</summary>
    EnteredAlready,

    /// <summary>It was sent away.</summary>
    Away,

    /// <summary>It is lent; it has to come back first.</summary>
    OnLoan,

    /// <summary>It is not lent, and can't come back.</summary>
    NotLent,

    /// <summary>It is destroyed.</summary>
    Destroyed,

    /// <summary>Things of this ledger have no such event.</summary>
    OtherLedger,

    /// <summary>It would lie before the last event, or end before it begins.</summary>
    WrongDay,

    /// <summary>What it held was erased.</summary>
    Erased,

    /// <summary>It is a medium that is not used any more.</summary>
    Retired,

    /// <summary>Things of this ledger are not destroyed in this way.</summary>
    WrongMethod,

    /// <summary>No prior approval of somebody else covers the copies.</summary>
    NotApproved,
}
