using Juki.Records.Time;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Cases.Papers;

/// <summary>What the pages of every paper have in common. What papers are called is a proposal [P]: a prefecture has its own forms (様式).</summary>
internal static class PaperPages
{
    private const double TitleSize = 15;
    private const double Gap = 12;

    /// <summary>What every paper begins with.</summary>
    public static IReadOnlyList<Block> Beginning(DocumentHeading heading, string title) =>
    [
        new Block.Paragraph(heading.Case.Case.DocumentNumber) { Alignment = Alignment.Right },
        new Block.Paragraph(JapaneseCalendarText.Of(JapanTime.DateOf(heading.MadeAt))) { Alignment = Alignment.Right },
        new Block.Space(Gap),
        new Block.Heading(title, TitleSize) { Alignment = Alignment.Centre },
        new Block.Space(Gap),
    ];

    /// <summary>A document with the case's id at the foot, and a note of what could not be shown as it is held.</summary>
    public static ReportDocument Document(DocumentHeading heading, string title, IReadOnlyList<Block> blocks) => new(title, blocks)
    {
        Footer = heading.Case.Id.Text,
        Notes = NotesOf,
    };

    private static IReadOnlyList<Block> NotesOf(ReplacedCharacters replaced)
    {
        var notes = new List<Block>();
        if (replaced.Missing > 0)
            notes.Add(new Block.Paragraph($"※この文書に用いる書体にない文字が{replaced.Missing}か所あり、〓で示しています。"));
        if (replaced.Unvaried > 0)
            notes.Add(new Block.Paragraph($"※この文書に用いる書体にない字形が{replaced.Unvaried}か所あり、標準の字形で示しています。"));
        return notes.Count == 0 ? [] : [new Block.Space(Gap), .. notes];
    }
}
