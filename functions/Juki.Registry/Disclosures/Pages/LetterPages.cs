using Juki.Registry.Cases;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Disclosures.Pages;

/// <summary>Lays out a letter to the applicant.</summary>
internal static class LetterPages
{
    private const double Size = 11;

    public static ReportDocument Of(Letter letter)
    {
        var title = TitleOf(letter.Heading);
        var blocks = new List<Block>(PaperPages.Beginning(letter.Heading, title)) { new Block.Paragraph($"{letter.Heading.Case.Case.ApplicantName}　様", Size), new Block.Space(10) };
        foreach (var paragraph in letter.Paragraphs)
            blocks.AddRange([new Block.Paragraph($"　{paragraph}", Size), new Block.Space(6)]);
        return PaperPages.Document(letter.Heading, title, blocks);
    }

    private static string TitleOf(DocumentHeading heading) => heading switch
    {
        { Document: DisclosureDocument.ExtensionNotice } => "開示期限延長通知書",
        { Case.Case.Decision: CaseDecision.Refused } => "不開示決定通知書",
        _ => "開示決定通知書",
    };
}
