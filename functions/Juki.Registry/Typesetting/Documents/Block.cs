namespace Juki.Registry.Typesetting.Documents;

/// <summary>A part of a document that stands below the one before it. What it says may be personal, so none prints its text.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <inheritdoc />
    public sealed override string ToString() => "(block)";

    /// <summary>A heading (見出し). It does not stay alone at the foot of a page.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Size">Size of its characters in points.</param>
    public sealed record Heading(string Text, double Size = 12) : Block
    {
        /// <summary>Where its lines stand.</summary>
        public Alignment Alignment { get; init; }
    }

    /// <summary>A paragraph (段落), broken into lines; a line feed in it begins a new one.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Size">Size of its characters in points.</param>
    public sealed record Paragraph(string Text, double Size = 10) : Block
    {
        /// <summary>Where its lines stand.</summary>
        public Alignment Alignment { get; init; }
    }

    /// <summary>A ruled table (表) as wide as the page's text. A row stays on one page, unless it is higher than a page.</summary>
    /// <param name="Columns">The columns.</param>
    /// <param name="Rows">The rows, each with a text for each column. Read once.</param>
    /// <param name="Size">Size of its characters in points.</param>
    public sealed record Table(IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<string>> Rows, double Size = 9) : Block;

    /// <summary>Empty space; none at the top of a page.</summary>
    /// <param name="Height">Its height in points.</param>
    public sealed record Space(double Height) : Block;

    /// <summary>What follows begins a new page (改ページ).</summary>
    public sealed record PageBreak : Block;
}
