namespace Juki.Registry.Typesetting.Documents;

/// <summary>What a report (帳票) says, before it is set on pages.</summary>
/// <param name="Title">Title of the file, shown in a reader's window; nothing personal.</param>
/// <param name="Blocks">Its parts, from the first page on.</param>
public sealed record ReportDocument(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>Stands at the foot of every page, beside the page number.</summary>
    public string Footer { get; init; } = string.Empty;

    /// <summary>The pages.</summary>
    public PageLayout Layout { get; init; } = PageLayout.Portrait;

    /// <summary>Parts that follow once it is known which characters of <see cref="Blocks"/> and <see cref="Footer"/> could not be shown as they are.</summary>
    public Func<ReplacedCharacters, IReadOnlyList<Block>>? Notes { get; init; }

    /// <inheritdoc />
    public override string ToString() => "(report document)";
}
