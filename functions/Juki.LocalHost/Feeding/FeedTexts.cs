using System.Globalization;
using Juki.LocalHost.Simulation;

namespace Juki.LocalHost.Feeding;

/// <summary>What a feed tells the person at the terminal. None of it is personal.</summary>
public static class FeedTexts
{
    private const int MostUnexpected = 10;
    private const int Largest = 5;
    private const int NameCells = 12;
    private const int CellsOfWide = 2;
    private static readonly string[] Outcomes = ["accepted", "refused", "duplicate", "held"];

    /// <summary>How far it is, in a line.</summary>
    /// <param name="counts">What was answered.</param>
    /// <param name="deliveries">How many deliveries there are.</param>
    /// <param name="forwarded">Changes at the national server.</param>
    /// <returns>The line.</returns>
    public static string Standing(FeedCounts counts, int deliveries, int forwarded)
    {
        var outcomes = string.Join(", ", counts.ByOutcome.Select(c => Invariant($"{c.Count:N0} {c.Outcome}")));
        var inBrackets = outcomes.Length > 0 ? $" ({outcomes})" : string.Empty;
        return Invariant($"  {counts.Answered:N0} of {deliveries:N0} notices answered{inBrackets}, {forwarded:N0} changes at the national server");
    }

    /// <summary>The municipalities with most answers so far, in a line.</summary>
    /// <param name="counts">What was answered; something.</param>
    /// <returns>The line.</returns>
    public static string Municipalities(FeedCounts counts)
    {
        var all = counts.ByMunicipality.Select(m => (m.Municipality, Count: m.Outcomes.Values.Sum())).OrderByDescending(m => m.Count).ToList();
        var largest = all.Take(Largest).Select(m => Invariant($"{Municipal.NameOf(m.Municipality)} {m.Count:N0}"));
        var others = all.Skip(Largest).ToList();
        return "    " + string.Join(", ", others.Count == 0 ? largest : largest.Append(Invariant($"{others.Count} others {others.Sum(m => m.Count):N0}")));
    }

    /// <summary>A table of the municipalities and outcomes; outcomes that never came are left out.</summary>
    /// <param name="counts">What was answered.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Table(FeedCounts counts)
    {
        var rows = counts.ByMunicipality;
        var shown = Outcomes.Where(outcome => rows.Any(row => row.Outcomes.ContainsKey(outcome))).ToList();
        yield return Row(string.Empty, "code  ", shown, outcome => outcome);
        foreach (var (municipality, outcomes) in rows)
            yield return Row(Municipal.NameOf(municipality), municipality, shown, outcome => Invariant($"{outcomes.GetValueOrDefault(outcome):N0}"));
        yield return Row("計", "      ", shown, outcome => Invariant($"{rows.Sum(row => row.Outcomes.GetValueOrDefault(outcome)):N0}"));
    }

    /// <summary>Whether every answer is as expected, and the first that are not.</summary>
    /// <param name="unexpected">Those that are not, see <see cref="FeedCounts.Unexpected"/>.</param>
    /// <param name="deliveries">How many deliveries there are.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Verdict(IReadOnlyList<string> unexpected, int deliveries)
    {
        if (unexpected.Count == 0)
            return [Invariant($"  All {deliveries:N0} answers are as expected.")];
        var more = unexpected.Count > MostUnexpected ? " The first of them:" : string.Empty;
        return
        [
            Invariant($"Something is wrong: {unexpected.Count:N0} of {deliveries:N0} answers are not as expected.{more}"),
            .. unexpected.Take(MostUnexpected).Select(line => $"  {line}"),
        ];
    }

    // The names are of full-width characters, two cells each.
    private static string Row(string name, string code, IReadOnlyList<string> outcomes, Func<string, string> cell) =>
        "  " + name + new string(' ', NameCells - (CellsOfWide * name.Length)) + code
        + string.Concat(outcomes.Select(outcome => cell(outcome).PadLeft(outcome.Length + 2)));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
