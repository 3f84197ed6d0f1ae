using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Notices;

/// <summary>The state (附票本人確認情報状態区分) that a notice carries agrees with its act and with its address (rulings 26 and 27); a file without states has none.</summary>
internal static class StateChecks
{
    public static void Check(NoticeDraft draft, ReasonRow row)
    {
        if (row.StateClasses.Count == 0 || !draft.Has(KnownItems.StateClass))
            return;

        var (state, residence) = (draft.Items[KnownItems.StateClass], draft.Fields[KnownItems.AddressMunicipalityCode]);
        if (!row.StateClasses.Contains(state))
            draft.Fail(KnownChecks.Codes, [KnownItems.StateClass, KnownItems.ChangeReason], $"{draft.Fields[KnownItems.StateClass].JsonName} must be one of: {string.Join(", ", row.StateClasses)}, for this act.");
        else if (state == KnownFlags.Overseas && draft.Has(residence.Item))
            draft.Fail(KnownChecks.Codes, [residence.Item, KnownItems.StateClass], $"{residence.JsonName} must be blank for an overseas mover.");
        else if (state == KnownFlags.InJapan && draft.IsSound(residence.Item) && !draft.Has(residence.Item))
            draft.Fail(KnownChecks.Mandatory, [residence.Item], $"{residence.JsonName} is mandatory for somebody in Japan: give it.");
    }
}
