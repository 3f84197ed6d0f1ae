using Juki.Records.Items;
using Juki.Records.Kana;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>The row that an accepted notice makes: the items as sent, and the server's own (12, 13, 18, 19, 21 in the Juki file) as far as the file has them.</summary>
internal static class NextRow
{
    public static PersonRecord Of(Notice notice, ReasonRow row, DateOnly arrivalDay, DateTimeOffset now)
    {
        var isRemoved = row.StateAfter != PersonState.Alive;
        return new PersonRecord(notice.Items
            .WithIfHeld(KnownItems.RetentionFlag, isRemoved ? KnownFlags.ClockRunning : KnownFlags.NoClock)
            .WithIfHeld(KnownItems.KanaSearchKey, SearchKeys.Plain(notice.Items[KnownItems.NameKana]))
            .With(KnownItems.RecordedAt, PersonRecord.TextOf(now))
            .With(KnownItems.ReceivedOn, PersonRecord.TextOf(arrivalDay))
            .WithIfHeld(KnownItems.RemovedFlag, isRemoved ? KnownFlags.Removed : KnownFlags.Living)
            .WithIfHeld(KnownItems.FormerResidentCode, notice.FormerResidentCode?.Value ?? string.Empty));
    }
}
