using System.Globalization;
using Juki.Registry.Figures;

namespace Juki.Registry.Ledgers;

/// <summary>A ledger as a sheet: a row for each event, with the entry that it is of. Nothing of an entry is left out.</summary>
internal static class LedgerSheet
{
    private static readonly string[] Columns =
    [
        "id", "ledger", "title", "keeper", "place", "belongsTo", "copyOf", "function", "state", "isErased", "isRetired",
        "number", "act", "on", "at", "operator", "terminal", "reason", "counterpart", "until", "method", "copies",
    ];

    public static FigureTable Of(IEnumerable<StoredEntry> entries) => new(
        Columns,
        [.. entries.SelectMany(stored => stored.Entry.Events.Select((happened, index) => Row(LedgerAnswer.Of(stored.Id, stored.Entry, null), index, LedgerEventAnswer.Of(happened))))]);

    private static IReadOnlyList<object?> Row(LedgerAnswer entry, int index, LedgerEventAnswer happened) =>
    [
        entry.Id, entry.Ledger, entry.Title, entry.Keeper, entry.Place, entry.BelongsTo, entry.CopyOf, entry.Function, entry.State, Flag(entry.IsErased), Flag(entry.IsRetired),
        index + 1, happened.Act, happened.On, happened.At.ToString("O", CultureInfo.InvariantCulture), happened.Operator, happened.Terminal, happened.Reason, happened.Counterpart,
        happened.Until, happened.Method, happened.Copies,
    ];

    private static string Flag(bool value) => value ? "true" : "false";
}
