namespace Juki.Records.Ledgers;

/// <summary>
/// What happens to what a ledger holds: the eight events of 評価書 III-7 リスク3, and the three that belong to them. The numbers are kept for good:
/// stored entries carry them.
/// </summary>
public enum LedgerAct
{
    /// <summary>Made here (作成).</summary>
    Made = 1,

    /// <summary>Received (受領): from elsewhere for the first time, or back after it was sent.</summary>
    Received = 2,

    /// <summary>Sent or handed over (送付, 受渡し).</summary>
    Sent = 3,

    /// <summary>Used (使用).</summary>
    Used = 4,

    /// <summary>Copied (複写).</summary>
    Copied = 5,

    /// <summary>Lent until a day (貸出).</summary>
    Lent = 6,

    /// <summary>What it held was erased (消去).</summary>
    Erased = 7,

    /// <summary>Destroyed (廃棄), by a <see cref="DestructionMethod"/>.</summary>
    Destroyed = 8,

    /// <summary>Came back from who had borrowed it (返却).</summary>
    Returned = 9,

    /// <summary>Copies of a report were approved beforehand (複写の事前承認).</summary>
    Approved = 10,

    /// <summary>A medium is not used any more and stays where it is kept, for the reason stated (使用終了).</summary>
    Retired = 11,
}
