using Juki.Records.Items;

namespace Juki.Records.Reasons;

public sealed partial class ReasonTable
{
    /// <summary>The Juki file's table: a row for every reason of <see cref="ChangeReason.Juki"/>, in one file for each act and one for numbers and codes.</summary>
    public static ReasonTable Juki { get; } = new(FieldTable.Juki, [.. Entries(), .. Removals(), .. Corrections(), .. NumberCorrections(), .. CodeCorrections()]);
}
