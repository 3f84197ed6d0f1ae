using System.Text;
using Juki.Registry.Typesetting.Lines;
using SkiaSharp;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>Draws pages. Each line is one run of glyphs that carries its text, so that the PDF tells which characters it stands for.</summary>
/// <param name="typeface">The font.</param>
internal sealed class PagePen(SKTypeface typeface) : IDisposable
{
    private const float RuleWidth = 0.5f;
    private static readonly SKColor Grey = new(0xEE, 0xEE, 0xEE);

    private readonly Dictionary<double, SKFont> _fonts = [];
    private readonly SKTextBlobBuilder _builder = new();
    private readonly SKPaint _ink = new() { Color = SKColors.Black };
    private readonly SKPaint _rule = new() { Color = SKColors.Black, IsStroke = true, StrokeWidth = RuleWidth, StrokeCap = SKStrokeCap.Square };
    private readonly SKPaint _ground = new() { Color = Grey };

    /// <summary>Draws a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="canvas">Where.</param>
    public void Draw(Page page, SKCanvas canvas)
    {
        foreach (var ground in page.Grounds)
            canvas.DrawRect((float)ground.X, (float)ground.Y, (float)ground.Width, (float)ground.Height, _ground);
        foreach (var rule in page.Rules)
            canvas.DrawLine((float)rule.X1, (float)rule.Y1, (float)rule.X2, (float)rule.Y2, _rule);
        foreach (var line in page.Lines)
            Draw(line, canvas);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var font in _fonts.Values)
            font.Dispose();
        _builder.Dispose();
        _ink.Dispose();
        _rule.Dispose();
        _ground.Dispose();
    }

    private void Draw(PlacedLine placed, SKCanvas canvas)
    {
        var glyphs = placed.Line.Clusters.Sum(cluster => cluster.Glyphs.Length);
        if (glyphs == 0)
            return;

        var length = placed.Line.Clusters.Sum(cluster => Encoding.UTF8.GetByteCount(cluster.Text));
        var scale = (float)placed.Size / typeface.UnitsPerEm;
        var bounds = new SKRect(0, -(float)placed.Size, (placed.Line.Width * scale) + (float)placed.Size, (float)placed.Size);
        Fill(_builder.AllocateRawPositionedTextRun(FontOf(placed.Size), glyphs, length, bounds), placed.Line, scale);
        using var run = _builder.Build();
        canvas.DrawText(run, (float)placed.X, (float)placed.Baseline, _ink);
    }

    private static void Fill(SKRawRunBuffer<SKPoint> run, TextLine line, float scale)
    {
        var (glyph, text, x) = (0, 0, 0);
        foreach (var cluster in line.Clusters)
        {
            foreach (var shaped in cluster.Glyphs)
            {
                run.Glyphs[glyph] = shaped.Id;
                run.Positions[glyph] = new SKPoint((x + shaped.X) * scale, -shaped.Y * scale);
                run.Clusters[glyph] = (uint)text;
                glyph++;
            }

            text += Encoding.UTF8.GetBytes(cluster.Text, run.Text[text..]);
            x += cluster.Advance;
        }
    }

    private SKFont FontOf(double size)
    {
        if (!_fonts.TryGetValue(size, out var font))
            _fonts[size] = font = new SKFont(typeface, (float)size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        return font;
    }
}
