using System.Globalization;
using Juki.Records.Time;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Ledgers.Pages;

/// <summary>Lays out a ledger on pages that lie on their side: a row for each event. The columns are a proposal [P]: a prefecture has its own form (様式).</summary>
internal static class LedgerPages
{
    private const double Size = 7.5;
    private const double TitleSize = 15;
    private const double Gap = 12;

    private static readonly TableColumn[] Columns =
    [
        new("管理番号", 2.8), new("件名", 2.2), new("保管者・保管場所", 1.8), new("状態", 0.9), new("年月日", 1.5), new("区分", 1), new("操作者・端末", 1.6), new("相手先", 1.4), new("理由・備考", 2.3),
    ];

    public static ReportDocument Of(LedgerQuery query, IReadOnlyList<StoredEntry> entries, DateTimeOffset now)
    {
        var title = LedgerWords.TermOf(query.Ledger);
        var scope = query.Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{month / 100}年{month % 100}月登載分") : "未了分";
        return Document(title, now, [new Block.Paragraph($"{scope}（{entries.Count}件）"), .. Table(entries)]);
    }

    /// <summary>Pages with a title and the day.</summary>
    public static ReportDocument Document(string title, DateTimeOffset now, IReadOnlyList<Block> blocks) => new(
        title,
        [
            new Block.Paragraph(JapaneseCalendarText.Of(JapanTime.DateOf(now))) { Alignment = Alignment.Right },
            new Block.Heading(title, TitleSize) { Alignment = Alignment.Centre },
            new Block.Space(Gap),
            .. blocks,
        ])
    {
        Footer = title,
        Layout = PageLayout.Landscape,
    };

    private static IEnumerable<Block> Table(IReadOnlyList<StoredEntry> entries) =>
        entries.Count == 0 ? [] : [new Block.Space(Gap), new Block.Table(Columns, entries.SelectMany(Rows), Size)];

    private static IEnumerable<IReadOnlyList<string>> Rows(StoredEntry stored) => stored.Entry.Events.Select((happened, index) => (IReadOnlyList<string>)
    [
        .. index == 0 ? Entry(stored) : ["", "", "", ""],
        JapaneseCalendarText.Of(happened.On), LedgerWords.TermOf(happened.Act), Joined(happened.Operator, happened.Terminal), happened.Counterpart ?? "", Remarks(happened),
    ]);

    private static string[] Entry(StoredEntry stored)
    {
        var (entry, standing) = (stored.Entry, stored.Entry.Standing);
        return
        [
            stored.Id.Text,
            Joined(entry.Title, entry.BelongsTo, entry.CopyOf is { } original ? $"{original}の写し" : null),
            Joined(entry.Keeper, entry.Place),
            Joined(LedgerWords.TermOf(standing.State), standing.IsErased ? "消去済" : null, standing.IsRetired ? "使用終了" : null),
        ];
    }

    private static string Remarks(LedgerEvent happened) => Joined(
        happened.Reason,
        happened.Method is { } method ? $"方法　{LedgerWords.TermOf(method)}" : null,
        happened.Copies > 0 ? $"部数　{happened.Copies}" : null,
        happened.Until is { } until ? $"期限　{JapaneseCalendarText.Of(until)}" : null);

    /// <summary>What there is of some texts, each on a line of its own.</summary>
    public static string Joined(params IEnumerable<string?> texts) => string.Join('\n', texts.Where(text => !string.IsNullOrEmpty(text)));
}
