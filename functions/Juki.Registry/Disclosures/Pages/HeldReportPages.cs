using Juki.Records.Time;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Disclosures.Pages;

/// <summary>Lays out the report of what is held (D1): a table for each record, the current one first.</summary>
internal static class HeldReportPages
{
    private const string Title = "本人確認情報開示報告書";

    private static readonly TableColumn[] Columns = [new("項目", 1), new("内容", 3)];

    public static ReportDocument Of(HeldReport report)
    {
        var blocks = new List<Block>(PaperPages.Beginning(report.Heading, Title)) { new Block.Paragraph(Introduction(report)) };
        foreach (var (index, record) in report.Records.Index())
        {
            blocks.Add(new Block.Space(10));
            blocks.Add(new Block.Heading($"{(record.IsCurrent ? "現在の記録" : $"履歴　{index}")}{(record.IsRemoved ? "（消除）" : "")}"));
            blocks.Add(new Block.Table(Columns, record.Items.Select(item => (IReadOnlyList<string>)[item.Label, item.Text])));
        }

        return PaperPages.Document(report.Heading, Title, blocks);
    }

    private static string Introduction(HeldReport report)
    {
        var asked = $"{JapaneseCalendarText.Of(report.Heading.Case.Case.ReceivedOn)}に受け付けた住民基本台帳法{report.Heading.Register.DisclosureArticle}の規定による開示請求に係る{report.Heading.Register.RecordName}";
        return report.Records.Count == 0
            ? $"{asked}は、{report.Heading.Register.JapaneseName}に記録されていません（不存在）。"
            : $"{asked}として、{report.Heading.Register.JapaneseName}に次のとおり記録されています。";
    }
}
