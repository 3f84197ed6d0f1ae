using System.Globalization;
using Juki.Records.Time;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Retention;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Disclosures.Pages;

/// <summary>Lays out the report of what was provided (D4): a table of seven columns on pages that lie on their side.</summary>
internal static class ProvisionsReportPages
{
    private const string Title = "本人確認情報提供状況開示報告書";
    private const string Withheld = "不開示";
    private const double Size = 8;

    private static readonly TableColumn[] Columns =
    [
        new("提供年月日", 1.6), new("機能区分", 1.2), new("利用事由", 2), new("提供事務区分", 2.2), new("提供元", 1.2), new("提供先", 1.6), new("提供された本人確認情報", 2.8),
    ];

    public static ReportDocument Of(ProvisionsReport report)
    {
        List<Block> blocks = [.. PaperPages.Beginning(report.Heading, Title), new Block.Paragraph(Introduction(report))];
        if (report.Lines.Count > 0)
            blocks.AddRange([new Block.Space(10), new Block.Table(Columns, report.Lines.Select(Row), Size)]);
        return PaperPages.Document(report.Heading, Title, blocks) with { Layout = PageLayout.Landscape };
    }

    private static IReadOnlyList<string> Row(ProvisionLine line) => line.Ground is { } ground
        ? [Withheld, "", "", "", "", "", ground]
        : [MomentOf(line.At!.Value), line.Function ?? "", line.Purpose ?? "", line.Duty ?? "", line.From ?? "", line.To ?? "", string.Join("、", line.Items ?? [])];

    private static string MomentOf(DateTimeOffset at)
    {
        var there = JapanTime.Of(at);
        return $"{JapaneseCalendarText.Of(JapanTime.DateOf(at))} {there.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
    }

    private static string Introduction(ProvisionsReport report)
    {
        var asked = $"{JapaneseCalendarText.Of(report.Heading.Case.Case.ReceivedOn)}に受け付けた個人情報の保護に関する法律第76条の規定による開示請求に係る本人確認情報の提供の状況";
        var years = $"過去{KnownPeriods.ProvisionYears}年間";
        return report.Lines.Count == 0 ? $"{asked}について、{years}の提供の記録はありません（不存在）。" : $"{asked}は、{years}について次のとおりです（{report.Lines.Count}件、新しい順）。";
    }
}
