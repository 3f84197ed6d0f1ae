using Juki.Records.Ledgers;

namespace Juki.Registry.Ledgers;

/// <summary>The words by which requests, answers and exports speak of ledgers, and the Japanese terms.</summary>
internal static class LedgerWords
{
    public static IReadOnlyDictionary<string, LedgerKind> Ledgers { get; } = Words<LedgerKind>(Of);

    public static IReadOnlyDictionary<string, LedgerState> States { get; } =
        Words<LedgerState>(Of).Where(word => word.Value != LedgerState.New).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, DestructionMethod> Methods { get; } = Words<DestructionMethod>(Of);

    /// <summary>How something comes into a ledger.</summary>
    public static IReadOnlyDictionary<string, LedgerAct> Beginnings { get; } = Words<LedgerAct>(Of).Where(word => IsBeginning(word.Value)).ToDictionary(StringComparer.Ordinal);

    /// <summary>What may be entered of it afterwards; an approval is asked for elsewhere.</summary>
    public static IReadOnlyDictionary<string, LedgerAct> Events { get; } =
        Words<LedgerAct>(Of).Where(word => word.Value is not (LedgerAct.Made or LedgerAct.Approved)).ToDictionary(StringComparer.Ordinal);

    public static string Of(LedgerKind ledger) => $"{ledger}".ToLowerInvariant();

    public static string Of(LedgerState state) => $"{state}".ToLowerInvariant();

    public static string Of(LedgerAct act) => $"{act}".ToLowerInvariant();

    public static string Of(DestructionMethod method) => $"{method}".ToLowerInvariant();

    /// <summary>The ledger's name.</summary>
    public static string TermOf(LedgerKind ledger) => ledger switch
    {
        LedgerKind.Reports => "帳票管理簿",
        LedgerKind.Documents => "ドキュメント管理簿",
        _ => "磁気ディスク等管理簿",
    };

    public static string TermOf(LedgerState state) => state switch
    {
        LedgerState.Held => "保管中",
        LedgerState.Sent => "送付済",
        LedgerState.Lent => "貸出中",
        LedgerState.Destroyed => "廃棄済",
        _ => "",
    };

    public static string TermOf(LedgerAct act) => act switch
    {
        LedgerAct.Made => "作成",
        LedgerAct.Received => "受領",
        LedgerAct.Sent => "送付",
        LedgerAct.Used => "使用",
        LedgerAct.Copied => "複写",
        LedgerAct.Lent => "貸出",
        LedgerAct.Erased => "消去",
        LedgerAct.Destroyed => "廃棄",
        LedgerAct.Returned => "返却",
        LedgerAct.Approved => "複写承認",
        _ => "使用終了",
    };

    public static string TermOf(DestructionMethod method) => method switch
    {
        DestructionMethod.Shredded => "裁断",
        DestructionMethod.Dissolved => "溶解",
        _ => "物理的破壊",
    };

    /// <summary>Why an event can't be entered, and what to do.</summary>
    public static string Of(LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.NotEntered => "The first event is that it was made or received.",
        LedgerRefusal.EnteredAlready => "It is here already.",
        LedgerRefusal.Away => "It was sent away: enter that it was received back first.",
        LedgerRefusal.OnLoan => "It is lent: enter that it was returned first.",
        LedgerRefusal.NotLent => "It is not lent.",
        LedgerRefusal.Destroyed => "It is destroyed: nothing more can happen to it.",
        LedgerRefusal.OtherLedger => "Things of this ledger have no such event.",
        LedgerRefusal.WrongDay => "The day lies before that of the last event, or the event would end before it begins.",
        LedgerRefusal.Erased => "What it held was erased: a report or document can only be destroyed, a medium has to be used again first.",
        LedgerRefusal.Retired => "The medium is not used any more: it can only be erased, sent back or destroyed.",
        LedgerRefusal.WrongMethod => "Reports are shredded or dissolved.",
        _ => "No approval of another operator covers so many copies on this day: have them approved first.",
    };

    private static bool IsBeginning(LedgerAct act) => act is LedgerAct.Made or LedgerAct.Received;

    private static Dictionary<string, T> Words<T>(Func<T, string> of)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(of, StringComparer.Ordinal);
}
