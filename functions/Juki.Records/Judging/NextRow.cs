using Juki.Records.Items;
using Juki.Records.Kana;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>The row that an accepted notice makes: the items as sent, and the server's own (12, 13, 18, 19, 21).</summary>
internal static class NextRow
{
    public static JukiRecord Of(JukiNotice notice, ReasonRow row, DateOnly arrivalDay, DateTimeOffset now)
    {
        var isRemoved = row.StateAfter != PersonState.Alive;
        return new JukiRecord(notice.Items
            .With(JukiItem.RetentionFlag, isRemoved ? JukiFlags.ClockRunning : JukiFlags.NoClock)
            .With(JukiItem.KanaSearchKey, SearchKeys.Plain(notice.Items[JukiItem.NameKana]))
            .With(JukiItem.RecordedAt, JukiRecord.TextOf(now))
            .With(JukiItem.ReceivedOn, JukiRecord.TextOf(arrivalDay))
            .With(JukiItem.RemovedFlag, isRemoved ? JukiFlags.Removed : JukiFlags.Living));
    }
}
