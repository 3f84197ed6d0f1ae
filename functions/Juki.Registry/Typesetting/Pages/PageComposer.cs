using System.Globalization;
using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Lines;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>Sets the parts of a document on pages, one after another.</summary>
internal sealed class PageComposer
{
    private readonly PageLayout _layout;
    private readonly LineSetter _setter;
    private readonly TextPlacer _placer;
    private readonly CancellationToken _cancellationToken;
    private readonly IReadOnlyList<TextLine> _footer;
    private readonly PageStack _stack;

    /// <summary>Begins a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="setter">Breaks its text.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public PageComposer(ReportDocument document, LineSetter setter, CancellationToken cancellationToken)
    {
        _layout = document.Layout;
        _setter = setter;
        _placer = new TextPlacer(setter);
        _cancellationToken = cancellationToken;
        _footer = setter.Set(document.Footer, Leading.FooterSize, _layout.TextWidth * Leading.FooterShare);
        _stack = new PageStack(_layout, (_footer.Count * FooterStyle.LineHeight) + Leading.AboveFooter);
    }

    private static TextStyle FooterStyle { get; } = new(Leading.FooterSize, Leading.FooterSize * Leading.Cell, Alignment.Left);

    /// <summary>Sets a part below the others.</summary>
    /// <param name="block">The part.</param>
    public void Add(Block block)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (block)
        {
            case Block.Heading heading:
                AddHeading(heading);
                break;
            case Block.Paragraph paragraph:
                AddLines(paragraph.Text, new TextStyle(paragraph.Size, paragraph.Size * Leading.Paragraph, paragraph.Alignment));
                _stack.Skip(paragraph.Size * Leading.AfterParagraph);
                break;
            case Block.Table table:
                new TableComposer(table, _layout, _stack, _setter, _placer).Compose(_cancellationToken);
                _stack.Skip(Leading.AfterTable);
                break;
            case Block.Space space when !_stack.IsAtTop:
                _stack.Skip(space.Height);
                break;
            case Block.PageBreak:
                _stack.Begin();
                break;
        }
    }

    /// <summary>Sets the footers, now that the number of pages is known.</summary>
    /// <returns>The pages.</returns>
    public IReadOnlyList<Page> Finish()
    {
        var pages = _stack.Pages;
        var footer = new Box(_layout.Margin, _stack.Bottom + Leading.AboveFooter, _layout.TextWidth);
        for (var i = 0; i < pages.Count; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{i + 1} / {pages.Count}");
            _placer.Place(pages[i], _footer, footer, FooterStyle);
            _placer.Place(pages[i], _setter.Set(number, Leading.FooterSize, footer.Width), footer, FooterStyle with { Alignment = Alignment.Right });
        }

        return pages;
    }

    private void AddHeading(Block.Heading heading)
    {
        if (!_stack.IsAtTop)
            _stack.Skip(heading.Size * Leading.BeforeHeading);
        var place = _stack.Held ?? _stack.Place;
        AddLines(heading.Text, new TextStyle(heading.Size, heading.Size * Leading.Paragraph, heading.Alignment));
        _stack.Skip(heading.Size * Leading.AfterHeading);
        _stack.Hold(place);
    }

    private void AddLines(string text, TextStyle style)
    {
        foreach (var line in _setter.Set(text, style.Size, _layout.TextWidth))
        {
            if (!_stack.IsAtTop && !_stack.HasRoom(style.LineHeight))
                _stack.Begin();
            _placer.Place(_stack.Current, [line], new Box(_layout.Margin, _stack.Top, _layout.TextWidth), style);
            _stack.Use(style.LineHeight);
        }
    }
}
