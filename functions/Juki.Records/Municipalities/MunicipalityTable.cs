using System.Reflection;
using CsvHelper;
using Juki.Records.Values;

namespace Juki.Records.Municipalities;

/// <summary>The municipalities and wards of the prefecture, from the table embedded in this assembly (Data/municipalities.csv).</summary>
public static class MunicipalityTable
{
    private static readonly Dictionary<MunicipalityCode, Municipality> ByCode = Load().ToDictionary(row => row.Code);

    /// <summary>Every row in the order of the codes.</summary>
    public static IReadOnlyCollection<Municipality> All => ByCode.Values;

    /// <summary>Finds a municipality or ward.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The row; null when the code is not assigned in this prefecture.</returns>
    public static Municipality? Find(MunicipalityCode code) => ByCode.GetValueOrDefault(code);

    /// <summary>What a municipality is called.</summary>
    /// <param name="code">Its code as text.</param>
    /// <returns>Its name; null when the code is none, or not assigned in this prefecture.</returns>
    public static string? NameOf(string? code) => MunicipalityCode.TryParse(code, out var parsed) ? Find(parsed)?.Name : null;

    /// <summary>Whether two codes are wards of one city, or one and the same.</summary>
    /// <param name="one">A code.</param>
    /// <param name="other">Another code.</param>
    /// <returns>True when a move between them stays within a municipality.</returns>
    public static bool AreOfOneMunicipality(MunicipalityCode one, MunicipalityCode other) =>
        one == other || All.Any(city => Find(one)?.IsWardOf(city) == true && Find(other)?.IsWardOf(city) == true);

    /// <summary>Whether somebody may live in a municipality of this code: in this prefecture it is assigned and has residents of its own, elsewhere its prefecture is one (ruling 17).</summary>
    /// <param name="code">A code.</param>
    /// <returns>True when one may.</returns>
    public static bool MayBeResidence(MunicipalityCode code) =>
        code.Prefecture == All.First().Code.Prefecture ? Find(code) is { IsOfResidence: true } : code.Prefecture is >= 1 and <= MunicipalityCode.Prefectures;

    private static List<Municipality> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Juki.Records.Data.municipalities.csv")!;
        using var csv = CsvReader.Create(stream);
        var rows = new List<Municipality>();
        while (csv.Read())
        {
            rows.Add(new(
                CodeOf(csv.GetString("code6")),
                csv.GetString("name"),
                csv.GetString("kana_hiragana"),
                csv.GetString("kind"),
                csv.GetString("counts_among_54") == "1"));
        }

        return rows;
    }

    private static MunicipalityCode CodeOf(string? text) => MunicipalityCode.TryParse(text, out var code)
        ? code
        : throw new InvalidDataException("The embedded municipality table holds a code whose check digit is wrong. Correct Data/municipalities.csv.");
}
