using Juki.Records.Time;
using Juki.Registry.Ledgers.Pages;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>Lays out the check list of media (チェックリスト), with room for what is found. The columns are a proposal [P].</summary>
internal static class MediaCheckPages
{
    private const string Title = "磁気ディスク等確認表";
    private const double Size = 8;

    private static readonly TableColumn[] Columns =
    [
        new("管理番号", 2.8), new("件名", 2.4), new("保管者・保管場所", 2), new("状態", 1.2), new("所在（相手先・返却期限）", 2.2), new("有・無", 0.8), new("理由・備考", 2.2),
    ];

    public static ReportDocument Of(MediaList list, DateTimeOffset now) => LedgerPages.Document(Title, now,
    [
        new Block.Paragraph(list.DueOn is { } due ? $"確認期限　{JapaneseCalendarText.Of(due)}" : "確認するものはありません。"),
        .. list.Media.Count == 0 ? Array.Empty<Block>() : [new Block.Space(Size), new Block.Table(Columns, list.Media.Select(Row), Size)],
    ]);

    private static IReadOnlyList<string> Row(StoredEntry medium)
    {
        var (entry, standing) = (medium.Entry, medium.Entry.Standing);
        return
        [
            medium.Id.Text,
            entry.Title,
            LedgerPages.Joined(entry.Keeper, entry.Place),
            LedgerPages.Joined(LedgerWords.TermOf(standing.State), standing.IsErased ? "消去済" : null, standing.IsRetired ? "使用終了" : null),
            LedgerPages.Joined(MediaSheet.With(medium), standing.DueOn is { } due ? JapaneseCalendarText.Of(due) : null),
            "",
            "",
        ];
    }
}
