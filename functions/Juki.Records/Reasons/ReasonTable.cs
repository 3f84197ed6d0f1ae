using Juki.Records.Items;

namespace Juki.Records.Reasons;

/// <summary>The reason table of a file (U4). The Juki file's rows are in ReasonTable.Juki.cs.</summary>
public sealed partial class ReasonTable
{
    private readonly Dictionary<string, ReasonRow> _rows;

    private ReasonTable(FieldTable fields, IReadOnlyList<ReasonRow> rows)
    {
        Fields = fields;
        Rows = rows;
        _rows = rows.ToDictionary(row => row.Code, StringComparer.Ordinal);
    }

    /// <summary>The file's field dictionary.</summary>
    public FieldTable Fields { get; }

    /// <summary>The rows in the order of their codes.</summary>
    public IReadOnlyList<ReasonRow> Rows { get; }

    /// <summary>The row of a reason.</summary>
    /// <param name="code">The reason's code, one of the file's.</param>
    /// <returns>The row.</returns>
    public ReasonRow this[string code] => _rows[code];
}
