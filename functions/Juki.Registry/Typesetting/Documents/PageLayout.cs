namespace Juki.Registry.Typesetting.Documents;

/// <summary>Size and margins (余白) of the pages, in points.</summary>
public sealed record PageLayout
{
    /// <summary>A4 upright (縦), the paper of reports.</summary>
    public static PageLayout Portrait { get; } = new(595, 842);

    /// <summary>A4 on its side (横), for tables of many columns.</summary>
    public static PageLayout Landscape { get; } = new(842, 595);

    private PageLayout(double width, double height) => (Width, Height) = (width, height);

    /// <summary>Width of a page: that of A4, 210 or 297 mm, in whole points as a reader shows it.</summary>
    public double Width { get; }

    /// <summary>Height of a page.</summary>
    public double Height { get; }

    /// <summary>Margin on each side [P]: 20 mm, so that a sheet can be punched for filing.</summary>
    public double Margin { get; init; } = 57;

    /// <summary>Width between the margins.</summary>
    public double TextWidth => Width - (2 * Margin);
}
