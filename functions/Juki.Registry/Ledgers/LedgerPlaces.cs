using System.Globalization;
using Juki.Records.Ledgers;

namespace Juki.Registry.Ledgers;

/// <summary>Where ledgers lie: a partition a month of entries and one of checks, and one a ledger that names what is open.</summary>
internal static class LedgerPlaces
{
    /// <summary>The partition of a month's entries; each row is named by its id.</summary>
    public static string Entries(int month) => month.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The partition of a month's checks of media.</summary>
    public static string Checks(int month) => string.Create(CultureInfo.InvariantCulture, $"checks-{month:D6}");

    /// <summary>The partition that names the open entries of a ledger.</summary>
    public static string Open(LedgerKind ledger) => $"open-{LedgerId.LetterOf(ledger)}";

    /// <summary>Keys of the rows of a ledger in a month: the first after an entry, and the one after the last.</summary>
    public static (string From, string Below) Rows(int month, LedgerKind ledger, LedgerId? after)
    {
        var first = $"{Entries(month)}-{LedgerId.LetterOf(ledger)}";
        return (after is { } id ? Next(id.Text) : first, $"{first}~");
    }

    /// <summary>Keys of the names of a ledger's open entries after one.</summary>
    public static (string From, string Below) Names(LedgerId? after) => (after is { } id ? Next(id.Text) : "0", ":");

    /// <summary>Keys of the names of a month's open entries.</summary>
    public static (string From, string Below) NamesOf(int month) => ($"{Entries(month)}-", $"{Entries(month)}.");

    // The first key that lies behind one.
    private static string Next(string key) => $"{key} ";
}
