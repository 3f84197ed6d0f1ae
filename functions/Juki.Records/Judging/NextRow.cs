using Juki.Records.Items;
using Juki.Records.Kana;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>The row that an accepted notice makes: the items as sent, and the server's own (12, 13, 18, 19, 21).</summary>
internal static class NextRow
{
    public static PersonRecord Of(Notice notice, ReasonRow row, DateOnly arrivalDay, DateTimeOffset now)
    {
        var isRemoved = row.StateAfter != PersonState.Alive;
        return new PersonRecord(notice.Items
            .With(KnownItems.RetentionFlag, isRemoved ? KnownFlags.ClockRunning : KnownFlags.NoClock)
            .With(KnownItems.KanaSearchKey, SearchKeys.Plain(notice.Items[KnownItems.NameKana]))
            .With(KnownItems.RecordedAt, PersonRecord.TextOf(now))
            .With(KnownItems.ReceivedOn, PersonRecord.TextOf(arrivalDay))
            .With(KnownItems.RemovedFlag, isRemoved ? KnownFlags.Removed : KnownFlags.Living));
    }
}
