namespace Juki.Records.Ledgers;

/// <summary>Where something stands after the events so far.</summary>
/// <param name="Ledger">In which ledger it is.</param>
public sealed record LedgerStanding(LedgerKind Ledger)
{
    /// <summary>Where it is.</summary>
    public LedgerState State { get; init; }

    /// <summary>Whether what it held was erased. A medium that is used again holds something again.</summary>
    public bool IsErased { get; init; }

    /// <summary>Whether it is a medium that is not used any more.</summary>
    public bool IsRetired { get; init; }

    /// <summary>The day of the last event.</summary>
    public DateOnly LastOn { get; init; }

    /// <summary>The day on which it is due back; null where it is not lent.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Approvals of copies that are not used up, oldest first.</summary>
    public IReadOnlyList<CopyApproval> Approvals { get; init; } = [];

    /// <summary>Whether somebody has still to do something with it: it is here or lent, or is a medium that may come back.</summary>
    public bool IsOpen => State is LedgerState.Held or LedgerState.Lent || (State == LedgerState.Sent && Ledger == LedgerKind.Media);
}
