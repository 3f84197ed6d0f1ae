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

    /// <summary>Where the next thing will stand.</summary>
    public PagePlace Place => new(Current, Current.Lines.Count, Top);

    /// <summary>Where that begins which goes with what comes next; null where nothing does.</summary>
    public PagePlace? Held { get; private set; }

    /// <summary>Uses up room of the last page for what stands there.</summary>
    public void Use(double height)
    {
        Top += height;
        Held = null;
    }

    /// <summary>Leaves room of the last page empty.</summary>
    public void Skip(double height) => Top += height;

    /// <summary>Holds the lines from a place on: should the next thing begin a page, they go there with it.</summary>
    /// <param name="place">The place; one on an earlier page holds nothing.</param>
    public void Hold(PagePlace place) => Held = place.Page == Current ? place : null;

    /// <summary>Begins a page.</summary>
    public void Begin()
    {
        var (top, next) = (Top, new Page());
        _pages.Add(next);
        Top = layout.Margin;
        if (Held is { } held && held.Top > layout.Margin)
        {
            foreach (var line in held.Page.Lines.Skip(held.Line))
                next.Lines.Add(line with { Baseline = line.Baseline - held.Top + Top });
            held.Page.Lines.RemoveRange(held.Line, held.Page.Lines.Count - held.Line);
            Top += top - held.Top;
        }

        Held = null;
    }
}

/// <summary>A place on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">How many lines it has before.</param>
/// <param name="Top">How far down it is.</param>
internal readonly record struct PagePlace(Page Page, int Line, double Top);
