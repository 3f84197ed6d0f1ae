using Juki.Registry.Figures;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>The list of media as a sheet: a row a medium, with where it should be.</summary>
internal static class MediaSheet
{
    private static readonly string[] Columns = ["id", "title", "keeper", "place", "state", "isErased", "isRetired", "with", "dueOn"];

    public static FigureTable Of(IEnumerable<StoredEntry> media) => new(Columns, [.. media.Select(Row)]);

    /// <summary>With whom a medium is that is not where it is kept.</summary>
    public static string? With(StoredEntry medium) =>
        medium.Entry.Standing.State == Juki.Records.Ledgers.LedgerState.Held ? null : medium.Entry.Events[^1].Counterpart;

    private static IReadOnlyList<object?> Row(StoredEntry medium)
    {
        var told = LedgerAnswer.Of(medium.Id, medium.Entry, null);
        return [told.Id, told.Title, told.Keeper, told.Place, told.State, told.IsErased ? "true" : "false", told.IsRetired ? "true" : "false", With(medium), told.DueOn];
    }
}
