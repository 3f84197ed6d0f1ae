using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>The pages of a document as they fill, from above.</summary>
/// <param name="layout">Their size and margins.</param>
/// <param name="footerHeight">What is kept free at the foot of each.</param>
internal sealed class PageStack(PageLayout layout, double footerHeight)
{
    // Sums of heights that fill a page to its end differ in their last digits.
    private const double Tolerance = 0.01;

    private readonly List<Page> _pages = [new()];

    /// <summary>The pages.</summary>
    public IReadOnlyList<Page> Pages => _pages;

    /// <summary>The last of them.</summary>
    public Page Current => _pages[^1];

    /// <summary>How far down the last page is filled.</summary>
    public double Top { get; private set; } = layout.Margin;

    /// <summary>Where the room for the parts of a document ends.</summary>
    public double Bottom { get; } = layout.Height - layout.Margin - footerHeight;

    /// <summary>Height of what fits on an empty page.</summary>
    public double Room => Bottom - layout.Margin;

    /// <summary>Whether nothing stands on the last page yet.</summary>
    public bool IsAtTop => Top <= layout.Margin;

    /// <summary>Whether something of a height fits on the last page.</summary>
    public bool HasRoom(double height) => Top + height <= Bottom + Tolerance;

    /// <summary>Uses up some of the last page.</summary>
    public void Use(double height) => Top += height;

    /// <summary>Begins a page.</summary>
    public void Begin()
    {
        _pages.Add(new());
        Top = layout.Margin;
    }
}
