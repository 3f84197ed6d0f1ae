using Juki.Records.Items;

namespace Juki.Records.Reasons;

/// <summary>The reason table of a file (U4); the Fuhyo file's is of acts. The rows are in a file for each register.</summary>
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

    /// <summary>The row of a reason, in the table that has it: no code is of both files.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The row.</returns>
    public static ReasonRow RowOf(ChangeReason reason) => (Juki._rows.GetValueOrDefault(reason.Code) ?? Fuhyo._rows.GetValueOrDefault(reason.Code))!;

    /// <summary>The row of a reason.</summary>
    /// <param name="code">The reason's code, one of the file's.</param>
    /// <returns>The row.</returns>
    public ReasonRow this[string code] => _rows[code];
}
