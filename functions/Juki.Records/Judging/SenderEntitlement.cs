using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>Column "sender must be" of the reason table; also tells which of several held notices of one number is judged (ruling 8).</summary>
public static class SenderEntitlement
{
    /// <summary>Whether a notice's sender is the one that may send it now.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="current">The person's current row; null for a person never held.</param>
    /// <returns>True when it is; also when there is no row that could say otherwise.</returns>
    public static bool Holds(Notice notice, PersonRecord? current) => ReasonTable.RowOf(notice.Reason).SenderMustBe switch
    {
        SenderRule.MunicipalityOfTheCurrentRow => current is null || notice.Sender.MaySendFor.Contains(current.MunicipalityCode),
        _ => notice.Sender.MaySendFor.Contains(notice.MunicipalityCode),
    };
}
