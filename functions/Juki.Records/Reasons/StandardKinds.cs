using System.Reflection;
using CsvHelper;

namespace Juki.Records.Reasons;

/// <summary>
/// The 35 kinds of change of the municipal standard, each with its statutory reason, from the table embedded in this assembly
/// (Data/standard_kinds.csv). Several kinds share a reason.
/// </summary>
public static class StandardKinds
{
    private static readonly Dictionary<string, StandardKind> ByTerm = Load().ToDictionary(kind => kind.Term, StringComparer.Ordinal);

    /// <summary>Every kind in the order of the specification.</summary>
    public static IReadOnlyCollection<StandardKind> All => ByTerm.Values;

    /// <summary>Finds a kind.</summary>
    /// <param name="term">The specification's word, brackets full-width as there.</param>
    /// <returns>The kind; null when there is none of the name.</returns>
    public static StandardKind? Find(string term) => ByTerm.GetValueOrDefault(term);

    /// <summary>The kinds that are notified under a reason.</summary>
    /// <param name="reason">The reason; null for the kinds that are not notified.</param>
    /// <returns>The kinds in the order of the specification.</returns>
    public static IReadOnlyList<StandardKind> Of(ChangeReason? reason) => [.. All.Where(kind => kind.Reason == reason)];

    private static List<StandardKind> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Juki.Records.Data.standard_kinds.csv")!;
        using var csv = CsvReader.Create(stream);
        var kinds = new List<StandardKind>();
        while (csv.Read())
            kinds.Add(new(csv.GetString("kind"), ReasonOf(csv.GetString("reason"))));
        return kinds;
    }

    private static ChangeReason? ReasonOf(string code)
    {
        if (code.Length == 0)
            return null;
        return ChangeReason.TryFind(code, out var reason)
            ? reason
            : throw new InvalidDataException("The embedded table of kinds names a reason that there is not. Correct Data/standard_kinds.csv.");
    }
}
