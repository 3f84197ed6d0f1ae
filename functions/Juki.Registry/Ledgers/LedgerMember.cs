namespace Juki.Registry.Ledgers;

/// <summary>Members of the bodies and queries by which ledgers are kept, and the limits of what they hold.</summary>
internal static class LedgerMember
{
    public const string Ledger = "ledger";
    public const string Title = "title";
    public const string Keeper = "keeper";
    public const string Place = "place";
    public const string BelongsTo = "belongsTo";
    public const string Act = "act";
    public const string On = "on";
    public const string Reason = "reason";
    public const string Counterpart = "counterpart";
    public const string Until = "until";
    public const string Method = "method";
    public const string Copies = "copies";
    public const string Onto = "onto";
    public const string Month = "month";
    public const string State = "state";
    public const string After = "after";

    /// <summary>Most characters (UTF-16 code units) of a title, keeper, place or counterpart [P].</summary>
    public const int MaxName = 100;

    /// <summary>Most characters (UTF-16 code units) of a reason [P]: five hundred events of such reasons fit in a row.</summary>
    public const int MaxReason = 200;

    public static IReadOnlyList<string> Entry { get; } = [Ledger, Title, Keeper, Place, BelongsTo, Act, On, Reason, Counterpart];

    public static IReadOnlyList<string> Event { get; } = [Act, On, Reason, Counterpart, Until, Method, Copies, Onto];

    public static IReadOnlyList<string> Approval { get; } = [Copies, Until, Reason];
}
