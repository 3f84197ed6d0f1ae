using CsvHelper;
using Juki.Records.Items;

namespace Juki.Registry.Access;

/// <summary>A duty (事務) for which the law lets somebody ask (P2), and what it may get (P3).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Category">Who may ask: <c>department</c> or <c>organ</c>.</param>
/// <param name="Items">Numbers of the items that may be asked with or for.</param>
/// <param name="IncludesRemoved">Whether a removed or dead person may be provided.</param>
public sealed record Duty(string Code, string Category, IReadOnlySet<int> Items, bool IncludesRemoved);

/// <summary>The duties of 別表第五 and 別表第六 (住基法30条の15), from the table that ships with the server.</summary>
public sealed class DutyRegister
{
    private const string Resource = "Juki.Registry.Access.Data.duties.csv";
    private const int CodeColumn = 0;
    private const int ArticleColumn = 1;
    private const int NumberColumn = 6;
    private const string DepartmentArticle = "法30条の15①一";
    private const string OrganArticle = "法30条の15②一";

    // The items of 法30条の15 that every duty may get; individual number and resident code come on top (P3).
    private static readonly int[] Common =
    [
        JukiItem.Name, JukiItem.BirthDate, JukiItem.Sex, JukiItem.Address, JukiItem.ChangeReason, JukiItem.ChangeDate,
    ];

    private readonly Dictionary<string, Duty> _duties = Load();

    /// <summary>Finds a duty that may inquire.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The duty, or null.</returns>
    public Duty? Find(string code) => _duties.GetValueOrDefault(code);

    private static Dictionary<string, Duty> Load()
    {
        using var stream = typeof(DutyRegister).Assembly.GetManifestResourceStream(Resource)!;
        using var csv = CsvReader.Create(stream);
        var duties = new Dictionary<string, Duty>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (CategoryOf(csv.GetString(ArticleColumn)) is { } category)
                duties.Add(csv.GetString(CodeColumn), new Duty(csv.GetString(CodeColumn), category, ItemsOf(csv.GetString(NumberColumn)), DutyProposals.IncludesRemoved));
        }

        return duties;
    }

    private static string? CategoryOf(string article) => article switch
    {
        DepartmentArticle => "department",
        OrganArticle => "organ",
        _ => null,
    };

    private static HashSet<int> ItemsOf(string individualNumber) => [
        .. Common,
        .. DutyProposals.AllowsIndividualNumber(individualNumber) ? [JukiItem.IndividualNumber] : Array.Empty<int>(),
        .. DutyProposals.AllowsResidentCode ? [JukiItem.ResidentCode] : Array.Empty<int>(),
    ];
}

/// <summary>How the duty table is read where no public source decides [P].</summary>
internal static class DutyProposals
{
    /// <summary>The transitional flag of 番号整備法22条7項.</summary>
    public const bool AllowsResidentCode = false;

    /// <summary>Whether removed people may be provided: off unless a duty's own entry says otherwise (P2).</summary>
    public const bool IncludesRemoved = false;

    /// <summary>"likely" is allowed; "check" is not until the duty has been checked against 番号法9条.</summary>
    public static bool AllowsIndividualNumber(string column) => column == "likely";
}
