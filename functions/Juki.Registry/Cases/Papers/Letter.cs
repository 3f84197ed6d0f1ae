using Juki.Registry.Provisions;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Cases.Papers;

/// <summary>A letter to the applicant. It holds nothing of the record.</summary>
/// <param name="Heading">What every document says of its case.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Paragraphs">What it says.</param>
internal sealed record Letter(DocumentHeading Heading, string Title, IReadOnlyList<string> Paragraphs) : ICasePaper
{
    private const double Size = 11;

    public IReadOnlyList<int> Given => [];

    public DocumentJson ToJson(ProvisionReceipt receipt) => new LetterJson(Heading, receipt, Paragraphs);

    public ReportDocument ToPages()
    {
        var blocks = new List<Block>(PaperPages.Beginning(Heading, Title)) { new Block.Paragraph($"{Heading.Case.Case.ApplicantName}　様", Size), new Block.Space(10) };
        foreach (var paragraph in Paragraphs)
            blocks.AddRange([new Block.Paragraph($"　{paragraph}", Size), new Block.Space(6)]);
        return PaperPages.Document(Heading, Title, blocks);
    }

    private sealed class LetterJson(DocumentHeading heading, ProvisionReceipt receipt, IReadOnlyList<string> paragraphs) : DocumentJson(heading, receipt)
    {
        public IReadOnlyList<string> Paragraphs { get; } = paragraphs;
    }
}
