using System.Globalization;

namespace Juki.LocalHost.Simulation;

/// <summary>Which hard people a population has.</summary>
internal static class HardKinds
{
    private const char Geta = '〓';
    private const int OfEachKind = 2;
    private const int PeopleForOneMore = 500;

    /// <summary>Whether an entry is hard in a way.</summary>
    public static bool Shows(RegisterEntry entry, HardKind? kind) => kind switch
    {
        HardKind.PrivateUseGaiji => HasPrivateUse(entry.Name),
        HardKind.GetaMark => entry.Name.Contains(Geta, StringComparison.Ordinal),
        HardKind.GaijiInAddress => entry.Address.Contains(Geta, StringComparison.Ordinal),
        HardKind.VariationSequence => entry.Name.Contains("\U000E010F", StringComparison.Ordinal),
        HardKind.SupplementaryPlane => entry.Name.Contains("\U00020BB7", StringComparison.Ordinal),
        HardKind.CompatibilityIdeograph => entry.Name.Contains('\uFA11', StringComparison.Ordinal),
        HardKind.NoKana => entry.NameKana.Length == 0,
        HardKind.NoIndividualNumber => entry.IndividualNumber.Length == 0,
        HardKind.BirthYearOnly => entry.BirthDate.EndsWith("0000", StringComparison.Ordinal),
        HardKind.UnknownBirthDate => entry.BirthDate == "00000000",
        HardKind.NonCalendarBirthDate => entry.BirthDate == "19750229",
        HardKind.LatinName => entry.Name.Any(char.IsAsciiLetterUpper),
        HardKind.BlankName => entry.Name.Length == 0,
        _ => false,
    };

    /// <summary>Whether a text has gaiji (外字).</summary>
    public static bool HasGaiji(string text) => text.Contains(Geta, StringComparison.Ordinal) || HasPrivateUse(text);

    /// <summary>The kinds of the first people of a population, the rest being ordinary: two of each and more in a large one, half of it at most.</summary>
    public static IReadOnlyList<HardKind> For(int people, IReadOnlyList<HardKind> known) =>
        [.. Enumerable.Repeat(known, OfEachKind + (people / PeopleForOneMore)).SelectMany(kinds => kinds).Take(people / 2)];

    private static bool HasPrivateUse(string text) => text.Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.PrivateUse);
}
