namespace Juki.Registry.Typesetting.Pages;

/// <summary>Distances within a page [P]; in points, or in sizes of the characters that they go with (em).</summary>
internal static class Leading
{
    /// <summary>Height of a line of a paragraph (行送り), em.</summary>
    public const double Paragraph = 1.6;

    /// <summary>Height of a line within a cell, em.</summary>
    public const double Cell = 1.35;

    /// <summary>After a paragraph, em.</summary>
    public const double AfterParagraph = 0.4;

    /// <summary>Before a heading that does not begin a page, em.</summary>
    public const double BeforeHeading = 0.8;

    /// <summary>After a heading, em.</summary>
    public const double AfterHeading = 0.3;

    /// <summary>After a table, points.</summary>
    public const double AfterTable = 8;

    /// <summary>Between the sides of a cell and its text, points.</summary>
    public const double CellSide = 3;

    /// <summary>Above and below the text of a cell, points.</summary>
    public const double CellEdge = 2;

    /// <summary>Size of the characters of a footer, points.</summary>
    public const double FooterSize = 8;

    /// <summary>Between a footer and what stands above it, points.</summary>
    public const double AboveFooter = 8;

    /// <summary>Share of the width that a footer's text may take; the rest is for the page number.</summary>
    public const double FooterShare = 0.8;
}
