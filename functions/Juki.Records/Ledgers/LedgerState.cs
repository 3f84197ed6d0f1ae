namespace Juki.Records.Ledgers;

/// <summary>Where what a ledger holds is.</summary>
public enum LedgerState
{
    /// <summary>Not entered yet.</summary>
    New = 0,

    /// <summary>With its keeper (保管中).</summary>
    Held = 1,

    /// <summary>With whom it was sent to (送付済).</summary>
    Sent = 2,

    /// <summary>With who borrowed it (貸出中).</summary>
    Lent = 3,

    /// <summary>Nowhere any more (廃棄済).</summary>
    Destroyed = 4,
}
