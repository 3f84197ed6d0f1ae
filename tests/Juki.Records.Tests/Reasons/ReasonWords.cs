using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Reasons;

/// <summary>What the words of a reference table mean in a row of the code's table, cell by cell; kept by column.</summary>
internal sealed record ReasonWords(string Table, string Code, string Term, Dictionary<string, Dictionary<string, Action<ReasonMeaning>>> Columns)
{
    public static IReadOnlyList<ReasonWords> All => [ReasonProse.Words, ActProse.Words];

    /// <summary>What the cells mean only together.</summary>
    public Action<ReasonMeaning> Finish { get; init; } = _ => { };

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; } = ReferenceTable.Read(Table);

    /// <summary>The row that the cells of a reason mean together.</summary>
    public ReasonMeaning Of(string code)
    {
        var cells = Rows.Single(row => row[Code] == code);
        var meaning = new ReasonMeaning();
        foreach (var (column, words) in Columns)
            words[cells[column]](meaning);
        Finish(meaning);
        return meaning;
    }
}
