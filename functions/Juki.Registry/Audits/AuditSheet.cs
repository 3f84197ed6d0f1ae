using System.Globalization;
using Juki.Registry.Figures;
using Juki.Registry.Ledgers;
using Juki.Registry.Provisions;

namespace Juki.Registry.Audits;

/// <summary>Findings of an audit as a sheet, a row each: an auditor holds them against the written requests (A3).</summary>
internal static class AuditSheet
{
    /// <summary>The columns, the finding first.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["finding", "entry", "ledger", "title", "belongsTo", "state", "function", "functionName", "at", "operator", "terminal", "chain", "position", "detail"];

    public static FigureTable Of(IEnumerable<AuditRow> rows) => new(Columns, [.. rows.Select(Row)]);

    /// <summary>The word of a finding.</summary>
    public static string WordOf(AuditFinding finding) => finding switch
    {
        AuditFinding.Matched => "matched",
        AuditFinding.NotInLedger => "not-in-ledger",
        AuditFinding.NotInLog => "not-in-log",
        AuditFinding.CopyNotApproved => "copy-not-approved",
        AuditFinding.EventNotAllowed => "event-not-allowed",
        AuditFinding.MediumMissing => "medium-missing",
        _ => "lent-past-due",
    };

    private static IReadOnlyList<object?> Row(AuditRow row)
    {
        var (entry, logged) = (row.Entry?.Entry, row.Logged?.Entry);
        var function = logged?.Function ?? entry?.Function;
        return
        [
            WordOf(row.Finding), row.Entry?.Id.Text ?? logged?.Ledger, entry is null ? null : LedgerWords.Of(entry.Ledger), entry?.Title, entry?.BelongsTo ?? logged?.Case,
            entry is null ? null : LedgerWords.Of(entry.Standing.State), function, function is null ? null : KnownFunctions.NameOf(function),
            (logged?.At ?? entry?.Events[^1].At)?.ToString("O", CultureInfo.InvariantCulture), logged?.Operator ?? entry?.Events[^1].Operator, logged?.Terminal ?? entry?.Events[^1].Terminal,
            row.Logged?.Chain, row.Logged?.Position, row.Detail,
        ];
    }
}
