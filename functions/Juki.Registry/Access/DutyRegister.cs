using CsvHelper;
using Juki.Records.Items;
using Juki.Registry.Messaging;

namespace Juki.Registry.Access;

/// <summary>The duties of 別表第五 and 別表第六 (住基法30条の15), from the table that ships with the server and the prefecture's decisions on it.</summary>
public sealed class DutyRegister(DutyDecisions decisions)
{
    private const string Resource = "Juki.Registry.Access.Data.duties.csv";
    private const int CodeColumn = 0;
    private const int ArticleColumn = 1;
    private const int IndividualNumberColumn = 6;
    private const string DepartmentArticle = "法30条の15①一";
    private const string OrganArticle = "法30条の15②一";

    private readonly Dictionary<string, Row> _rows = Load();

    /// <summary>Codes of every duty that may inquire.</summary>
    public IReadOnlyCollection<string> Codes => _rows.Keys;

    /// <summary>Finds a duty that may inquire.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The duty, or null.</returns>
    /// <exception cref="RegisterUnreadableException">The file of decisions is missing or malformed.</exception>
    public Duty? Find(string code) =>
        _rows.TryGetValue(code, out var row) ? row.Under(decisions.Of(code)) : null;

    private static Dictionary<string, Row> Load()
    {
        using var stream = typeof(DutyRegister).Assembly.GetManifestResourceStream(Resource)!;
        using var csv = CsvReader.Create(stream);
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (CategoryOf(csv.GetString(ArticleColumn)) is { } category)
                rows.Add(csv.GetString(CodeColumn), new Row(csv.GetString(CodeColumn), category, csv.GetString(IndividualNumberColumn)));
        }

        return rows;
    }

    // The other articles of the table (ordinance, consent, statistics, disclosure, the system's own) are not asked for by inquiries.
    private static string? CategoryOf(string article) => article switch
    {
        DepartmentArticle => KnownCategories.Department,
        OrganArticle => KnownCategories.Organ,
        _ => null,
    };

    private sealed record Row(string Code, string Category, string IndividualNumber)
    {
        public Duty Under(DutyDecision decided)
        {
            var items = Duty.CommonItems;
            if (decided.IndividualNumber ?? DutyProposals.GivesIndividualNumber(IndividualNumber))
                items = items.With(JukiItem.IndividualNumber);
            if (decided.ResidentCode ?? DutyProposals.GivesResidentCode)
                items = items.With(JukiItem.ResidentCode);
            return new Duty(Code, Category, items, decided.RemovedPeople ?? DutyProposals.IncludesRemoved);
        }
    }
}
