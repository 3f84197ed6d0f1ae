using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Typesetting;

/// <summary>A report (帳票) set on pages.</summary>
/// <param name="Pdf">The PDF file.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Replaced">Characters not shown as they are stored, in all of it.</param>
public sealed record TypesetReport(byte[] Pdf, int Pages, ReplacedCharacters Replaced)
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/pdf";

    /// <inheritdoc />
    public override string ToString() => "(typeset report)";
}
