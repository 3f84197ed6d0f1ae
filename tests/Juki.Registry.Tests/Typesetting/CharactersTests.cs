using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Tests.Typesetting;

/// <summary>Characters of names come back from the file as they are stored, and what can't be shown is never left out silently.</summary>
public sealed class CharactersTests(TypesettingBench bench) : IClassFixture<TypesettingBench>
{
    private const int FirstVariantKana = 0x1B001;
    private const int LastVariantKana = 0x1B11E;

    [Theory]
    [InlineData("髙橋")]
    [InlineData("山﨑")]
    [InlineData("𠮷田")]
    [InlineData("渡邉\U000E010F")]
    [InlineData("渡邉\U000E0110")]
    [InlineData("渡邉\U000E011Fと邉")]
    [InlineData("齋藤䶒𮞽")]
    [InlineData("\U0001B001\U0001B002\U0001B11E")]
    [InlineData("が、か\u3099、ﾊﾟ")]
    [InlineData("葛飾　一郎 JOSÉ ＭＡＲＩＡ 123-４５６")]
    [Trait("Requirement", "D1")]
    public void Stored_characters_come_back_from_the_file(string stored)
    {
        var report = bench.Typeset(new Block.Paragraph(stored), new Block.Table([new(null)], [[stored]]));

        Assert.Equal(default, report.Replaced);
        using var text = new PdfText(report);
        Assert.Equal([stored, stored], text.Lines);
    }

    // The numbers of the glyphs in this version of the font, each of which was looked at.
    [Theory]
    [InlineData("髙﨑𠮷齋", 29794, 31035, 32914, 30914)]
    [InlineData("䶒𮞽", 8084, 59196)]
    [InlineData("邉邉\U000E010F邉\U000E0110", 27208, 27208, 60580)]
    [InlineData("\U0001B001\U0001B002\U0001B11E", 60880, 60867, 61164)]
    [InlineData("か\u3099\u2F47〓", 624, 511, 511)]
    public void Each_character_is_drawn_by_its_glyph(string stored, params int[] glyphs)
    {
        using var text = new PdfText(bench.Typeset(new Block.Paragraph(stored)));

        Assert.Equal(glyphs, text.GlyphsOf(1).Take(glyphs.Length));
    }

    [Fact]
    public void Every_variant_kana_comes_back()
    {
        var stored = string.Concat(Enumerable.Range(FirstVariantKana, LastVariantKana - FirstVariantKana + 1).Select(char.ConvertFromUtf32));

        var report = bench.Typeset(new Block.Paragraph(stored));

        Assert.Equal(default, report.Replaced);
        using var text = new PdfText(report);
        Assert.Equal(stored, string.Concat(text.Lines));
    }

    [Theory]
    [InlineData("山\u2F47田", 1, 0)]
    [InlineData("\uE000野\U000F0000", 2, 0)]
    [InlineData("\uF860", 1, 0)]
    [InlineData("a\u0007b", 1, 0)]
    [InlineData("邉\U000E01EF\U0002FFFD", 1, 1)]
    [InlineData("\U000E0110", 0, 1)]
    [InlineData("〓", 0, 0)]
    public void What_the_font_lacks_is_counted_and_still_comes_back(string stored, int missing, int unvaried)
    {
        var report = bench.Typeset(new Block.Paragraph(stored));

        Assert.Equal(new ReplacedCharacters(missing, unvaried), report.Replaced);
        using var text = new PdfText(report);
        Assert.Equal(stored, string.Concat(text.Lines));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_missing() => Assert.Equal(1, bench.Typeset(new Block.Paragraph("a\uD842")).Replaced.Missing);

    [Fact]
    public void The_geta_mark_stands_for_a_missing_character()
    {
        var report = bench.Typeset(new Block.Paragraph("\u2F47"));

        using var text = new PdfText(report);
        var marked = Assert.Single(text.Pdf.GetPage(1).GetMarkedContents());
        Assert.Equal(("\u2F47", "〓"), (marked.ActualText, marked.Letters[0].Value));
    }

    [Fact]
    public void Notes_are_set_from_the_counts()
    {
        var document = new ReportDocument("Title", [new Block.Paragraph("\u2F47と邉\U000E01EF")])
        {
            Notes = replaced => [new Block.Paragraph($"{replaced.Missing} {replaced.Unvaried}")],
        };

        using var text = new PdfText(bench.Typeset(document));

        Assert.Equal("1 1", text.Lines.Last());
    }
}
