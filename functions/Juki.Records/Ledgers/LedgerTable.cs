namespace Juki.Records.Ledgers;

/// <summary>Which event leads from where to where. What is not in the table can't be entered.</summary>
internal static class LedgerTable
{
    private static readonly Dictionary<(LedgerState From, LedgerAct Act), LedgerState> Rows = new()
    {
        [(LedgerState.New, LedgerAct.Made)] = LedgerState.Held,
        [(LedgerState.New, LedgerAct.Received)] = LedgerState.Held,
        [(LedgerState.Held, LedgerAct.Sent)] = LedgerState.Sent,
        [(LedgerState.Held, LedgerAct.Used)] = LedgerState.Held,
        [(LedgerState.Held, LedgerAct.Approved)] = LedgerState.Held,
        [(LedgerState.Held, LedgerAct.Copied)] = LedgerState.Held,
        [(LedgerState.Held, LedgerAct.Lent)] = LedgerState.Lent,
        [(LedgerState.Held, LedgerAct.Erased)] = LedgerState.Held,
        [(LedgerState.Held, LedgerAct.Retired)] = LedgerState.Held,
        [(LedgerState.Held, LedgerAct.Destroyed)] = LedgerState.Destroyed,
        [(LedgerState.Lent, LedgerAct.Returned)] = LedgerState.Held,
        [(LedgerState.Sent, LedgerAct.Received)] = LedgerState.Held,

        // Whoever it was sent to may destroy it there, and say so.
        [(LedgerState.Sent, LedgerAct.Destroyed)] = LedgerState.Destroyed,
    };

    // What may still happen to a medium that was erased: used again, it holds something again.
    private static readonly HashSet<LedgerAct> AfterErasing = [LedgerAct.Used, LedgerAct.Lent, LedgerAct.Returned, LedgerAct.Sent, LedgerAct.Received, LedgerAct.Retired, LedgerAct.Destroyed];

    private static readonly HashSet<LedgerAct> AfterRetiring = [LedgerAct.Sent, LedgerAct.Received, LedgerAct.Erased, LedgerAct.Destroyed];

    /// <summary>Where an event leads.</summary>
    public static LedgerState? Next(LedgerState from, LedgerAct act) => Rows.TryGetValue((from, act), out var next) ? next : null;

    /// <summary>Whether things of a ledger have such an event.</summary>
    public static bool Has(LedgerKind ledger, LedgerAct act) => act switch
    {
        LedgerAct.Approved => ledger == LedgerKind.Reports,
        LedgerAct.Retired => ledger == LedgerKind.Media,
        _ => true,
    };

    /// <summary>Whether an event may follow the erasing of what a thing held. A report or document that was erased can only be destroyed.</summary>
    public static bool MayFollowErasing(LedgerKind ledger, LedgerAct act) => ledger == LedgerKind.Media ? AfterErasing.Contains(act) : act == LedgerAct.Destroyed;

    /// <summary>Whether an event may follow the end of a medium's use.</summary>
    public static bool MayFollowRetiring(LedgerAct act) => AfterRetiring.Contains(act);

    /// <summary>Whether things of a ledger are destroyed in a way: paper is shredded or dissolved (評価書 III-7 リスク3).</summary>
    public static bool IsMethod(LedgerKind ledger, DestructionMethod method) => method != DestructionMethod.Broken || ledger != LedgerKind.Reports;
}
