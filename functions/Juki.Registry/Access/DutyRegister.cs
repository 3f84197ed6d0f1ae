using CsvHelper;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Messaging;

namespace Juki.Registry.Access;

/// <summary>The duties of 別表第五 and 別表第六 (住基法30条の15), from the table that ships with the server and the prefecture's decisions on it.</summary>
public sealed class DutyRegister
{
    private const string Resource = "Juki.Registry.Access.Data.duties.csv";
    private const int CodeColumn = 0;
    private const int ArticleColumn = 1;
    private const int NameColumn = 3;
    private const int IndividualNumberColumn = 6;
    private const string DepartmentArticle = "法30条の15①一";
    private const string OrganArticle = "法30条の15②一";

    // What the table has no code for [P].
    private const string ProvisionsDisclosureName = "提供状況の開示";

    private readonly Dictionary<string, Row> _rows = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal) { [KnownDuties.ProvisionsDisclosure] = ProvisionsDisclosureName };

    private readonly DutyDecisions _decisions;
    private readonly RegisterFile _register;

    /// <summary>Reads the table.</summary>
    /// <param name="decisions">The prefecture's decisions on it.</param>
    /// <param name="register">The file that the duties are let into.</param>
    public DutyRegister(DutyDecisions decisions, RegisterFile register)
    {
        (_decisions, _register) = (decisions, register);
        using var stream = typeof(DutyRegister).Assembly.GetManifestResourceStream(Resource)!;
        using var csv = CsvReader.Create(stream);
        while (csv.Read())
        {
            var code = csv.GetString(CodeColumn);
            _names.Add(code, csv.GetString(NameColumn));
            if (CategoryOf(csv.GetString(ArticleColumn)) is { } category)
                _rows.Add(code, new Row(code, category, csv.GetString(NameColumn), csv.GetString(IndividualNumberColumn)));
        }
    }

    /// <summary>Codes of every duty that may inquire.</summary>
    public IReadOnlyCollection<string> Codes => _rows.Keys;

    /// <summary>Finds a duty that may inquire.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The duty, or null.</returns>
    /// <exception cref="RegisterUnreadableException">The file of decisions is missing or malformed.</exception>
    public Duty? Find(string code) =>
        _rows.TryGetValue(code, out var row) ? row.Under(_decisions.Of(code), _register) : null;

    /// <summary>What a duty is called, one that does not inquire included.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The table's words; the code itself where it is not in the table.</returns>
    public string NameOf(string code) => _names.GetValueOrDefault(code, code);

    // The other articles of the table (ordinance, consent, statistics, disclosure, the system's own) are not asked for by inquiries.
    private static string? CategoryOf(string article) => article switch
    {
        DepartmentArticle => KnownCategories.Department,
        OrganArticle => KnownCategories.Organ,
        _ => null,
    };

    private sealed record Row(string Code, string Category, string Name, string IndividualNumber)
    {
        public Duty Under(DutyDecision decided, RegisterFile register)
        {
            var items = register.Provided;
            var givesNumber = decided.IndividualNumber ?? DutyProposals.GivesIndividualNumber(IndividualNumber);
            if (givesNumber && register.Fields.Has(KnownItems.IndividualNumber))
                items = items.With(KnownItems.IndividualNumber);
            if (decided.ResidentCode ?? DutyProposals.GivesResidentCode)
                items = items.With(KnownItems.ResidentCode);
            return new Duty(Code, Category, items, decided.RemovedPeople ?? DutyProposals.IncludesRemoved)
            {
                Name = Name,
                GivesIndividualNumber = givesNumber,
            };
        }
    }
}
