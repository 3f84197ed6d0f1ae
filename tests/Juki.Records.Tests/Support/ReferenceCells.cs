namespace Juki.Records.Tests.Support;

/// <summary>The cells of the reference tables that say what the code has to do, and how tests name them.</summary>
internal static class ReferenceCells
{
    /// <summary>Every reason's row.</summary>
    public const string EachReason = "11,12,13,21,22,23,31,32,33,41,42,43,51,52";

    /// <summary>Every act's row in the Fuhyo file.</summary>
    public const string EachAct = "1,2,3,4";

    /// <summary>The rows of those who live here already.</summary>
    public const string EachReasonOfTheLiving = "21,22,23,31,32,33,41,42,43,51,52";

    /// <summary>The acts on a supplement that is there already.</summary>
    public const string EachActOnASupplement = "2,3,4";

    /// <summary>Every item's row.</summary>
    public const string EachItem =
        "item-1,item-2,item-3,item-4,item-5,item-6,item-7,item-8,item-9,item-10,item-11,item-12,item-13,item-14,"
        + "item-15,item-16,item-17,item-18,item-19,item-20,item-21,item-22,item-23,item-24,item-25,item-26,item-27,item-28";

    /// <summary>Every item's row in the Fuhyo file.</summary>
    public const string EachItemOfASupplement =
        "fuhyo-1,fuhyo-2,fuhyo-3,fuhyo-4,fuhyo-5,fuhyo-6,fuhyo-7,fuhyo-8,fuhyo-9,fuhyo-10,fuhyo-11,fuhyo-12,fuhyo-13,fuhyo-14,fuhyo-15,fuhyo-16,fuhyo-17,fuhyo-18";

    private static readonly Dictionary<string, string> ItemColumns = new()
    {
        ["type"] = "type",
        ["format / values"] = "format",
        ["blank?"] = "blank",
        ["notes"] = "notes",
    };

    private static readonly Table[] Tables =
    [
        new("logic_checks_juki", "code_PROPOSED", string.Empty, new()
        {
            ["act"] = "act",
            ["事由(規則11条の語)"] = "term",
            ["標準仕様書1.2.2の区分で含まれるもの"] = "kinds",
            ["person must be"] = "person",
            ["sender must be"] = "sender",
            ["items that MAY differ from the current row"] = "may-differ",
            ["items that MUST equal the current row"] = "must-equal",
            ["may be blank"] = "may-be-blank",
            ["異動年月日"] = "change-date",
            ["state after"] = "state-after",
            ["record-specific errors (E) / warnings (W)"] = "errors-warnings",
        }),
        new("logic_checks_common", "id", string.Empty, new()
        {
            ["check"] = "check",
            ["E error / W warning / H hold"] = "outcome",
        }),
        new("fields_juki", "no", "item-", ItemColumns),
        new("logic_checks_fuhyo", "通知区分_PROPOSED", string.Empty, new()
        {
            ["act"] = "term",
            ["state before"] = "person",
            ["sender must be"] = "sender",
            ["items that may change (別添2番号)"] = "may-differ",
            ["errors"] = "errors-warnings",
            ["状態区分 after_PROPOSED"] = "state-after",
        }),
        new("fields_fuhyo", "no", "fuhyo-", ItemColumns),
    ];

    /// <summary>Columns that name a row or say where it comes from; nothing to do follows from them.</summary>
    private static readonly HashSet<string> Silent = ["legal basis", "when", "source of the rule", "item", "source", "item (別添2)", "source: S sourced, P proposal, K knowledge"];

    /// <summary>The names of every cell that holds something.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Tables.SelectMany(table => table.Cells())];

    /// <summary>Columns of the reference that are neither cells nor known to be silent.</summary>
    public static IReadOnlyList<string> UnknownColumns { get; } = [.. Tables.SelectMany(table => table.UnknownColumns())];

    private sealed record Table(string Name, string Key, string Prefix, Dictionary<string, string> Columns)
    {
        public IEnumerable<string> Cells() =>
            from row in ReferenceTable.Read(Name)
            from column in Columns
            where row[column.Key].Length > 0
            select $"{Prefix}{row[Key]}/{column.Value}";

        public IEnumerable<string> UnknownColumns() =>
            ReferenceTable.Read(Name)[0].Keys.Where(column => column != Key && !Columns.ContainsKey(column) && !Silent.Contains(column));
    }
}
