using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Time;
using Juki.Records.Values;

namespace Juki.Registry.Disclosures;

/// <summary>Items in the words of a report: codes as what they stand for, dates in the Japanese calendar.</summary>
internal static class ItemText
{
    private const string NotRecorded = "（記録なし）";

    public static string Of(int item, string value) => item switch
    {
        _ when value.Length == 0 => NotRecorded,
        KnownItems.BirthDate or KnownItems.ChangeDate => LooseDate.TryParse(value, out var date) ? JapaneseCalendarText.Of(date) : value,
        KnownItems.Sex => value switch
        {
            KnownFlags.Male => "男",
            KnownFlags.Female => "女",
            _ => NotRecorded,
        },
        KnownItems.StateClass => value switch
        {
            KnownFlags.InJapan => "国内",
            KnownFlags.Overseas => "国外転出者",
            _ => "消除",
        },
        KnownItems.ChangeReason => ChangeReason.TermOf(value) ?? value,
        _ => value,
    };
}
