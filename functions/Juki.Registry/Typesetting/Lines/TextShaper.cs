using System.Buffers;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Fonts;

namespace Juki.Registry.Typesetting.Lines;

/// <summary>
/// Finds the glyphs of a document's text, and notes them. Each character is shaped by itself, once: the font joins no two of them, so that a
/// line can be broken anywhere without being shaped anew.
/// </summary>
internal sealed class TextShaper : IDisposable
{
    private const string Geta = "〓";
    private const string Blank = " ";
    private static readonly Feature[] Features = [Feature.Parse("-liga"), Feature.Parse("-kern")];
    private static readonly Language Japanese = new("ja");

    private readonly ReportFont _font;
    private readonly HarfBuzzSharp.Buffer _buffer = new();
    private readonly Dictionary<string, Cluster>.AlternateLookup<ReadOnlySpan<char>> _shaped =
        new Dictionary<string, Cluster>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int _missing;
    private int _unvaried;

    /// <summary>Begins a document.</summary>
    /// <param name="font">The font.</param>
    public TextShaper(ReportFont font)
    {
        _font = font;
        Used.Add(Of(Geta));
    }

    /// <summary>The font.</summary>
    public ReportFont Font => _font;

    /// <summary>What the text so far uses of the font.</summary>
    public UsedGlyphs Used { get; } = new();

    /// <summary>What of the text so far can't be shown as it is stored.</summary>
    public ReplacedCharacters Replaced => new(_missing, _unvaried);

    /// <summary>Parts a text into characters and finds their glyphs.</summary>
    /// <param name="text">The text.</param>
    public Cluster[] Shape(string text)
    {
        var clusters = new List<Cluster>(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var length = StringInfo.GetNextTextElementLength(rest);
            var cluster = Of(rest[..length]);
            _missing += cluster.IsMissing ? 1 : 0;
            _unvaried += cluster.IsUnvaried ? 1 : 0;
            clusters.Add(cluster);
            rest = rest[length..];
        }

        return [.. clusters];
    }

    /// <inheritdoc />
    public void Dispose() => _buffer.Dispose();

    private Cluster Of(ReadOnlySpan<char> element)
    {
        if (_shaped.TryGetValue(element, out var known))
            return known;

        var cluster = Find(element.ToString());
        Used.Add(cluster);
        _shaped[element] = cluster;
        return cluster;
    }

    private Cluster Find(string element)
    {
        var cluster = Draw(element);
        return cluster.Class == BreakClass.LineFeed ? cluster with { Glyphs = [], Advance = 0 }
            : element == "\t" ? Draw(Blank) with { Text = element }
            : IsDrawable(element) && cluster.Glyphs.All(glyph => glyph.Id != 0) ? cluster with { IsUnvaried = !Variations.AreIn(_font, element) }
            : Draw(Geta) with { Text = element, Class = cluster.Class, IsMissing = true };
    }

    // Control characters and halves of surrogate pairs have no form. A private one (外字) has another in every font: the municipality meant its own.
    private static bool IsDrawable(string element)
    {
        for (var rest = element.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out var character, out var length) != OperationStatus.Done
                || Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.PrivateUse)
                return false;
            rest = rest[length..];
        }

        return true;
    }

    private Cluster Draw(string element)
    {
        _buffer.ClearContents();
        _buffer.AddUtf16(element);
        _buffer.GuessSegmentProperties();
        _buffer.Direction = Direction.LeftToRight;
        _buffer.Language = Japanese;
        _font.Shapes.Shape(_buffer, Features);

        var infos = _buffer.GetGlyphInfoSpan();
        var positions = _buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        var advance = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = new((ushort)infos[i].Codepoint, advance + positions[i].XOffset, positions[i].YOffset);
            advance += positions[i].XAdvance;
        }

        return new Cluster(element, glyphs, advance, LineBreakRules.ClassOf(element));
    }
}
