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
        JukiItem.BirthDate or JukiItem.ChangeDate => LooseDate.TryParse(value, out var date) ? JapaneseCalendarText.Of(date) : value,
        JukiItem.Sex => value switch
        {
            JukiFlags.Male => "男",
            JukiFlags.Female => "女",
            _ => NotRecorded,
        },
        JukiItem.ChangeReason => ChangeReason.TermOf(value) ?? value,
        _ => value,
    };
}
