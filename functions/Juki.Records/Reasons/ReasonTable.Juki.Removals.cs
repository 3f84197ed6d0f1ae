using Juki.Records.Items;

namespace Juki.Records.Reasons;

// 消除
public sealed partial class ReasonTable
{
    private static ReasonRow[] Removals() =>
    [
        // 転出 (法24条; 規則11条②一; 令30条の5二)
        new()
        {
            Code = "21",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = [],
            MustEqual = ItemGroups.Personal,
            ChangeDate = DateRule.MayBeAhead,
            StateAfter = PersonState.Removed,
            WarnBeyondYears = 1,
        },

        // 死亡 (死亡届, 法9条2項通知; 規則11条②二)
        new()
        {
            Code = "22",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = [],
            MustEqual = ItemGroups.Personal,
            ChangeDate = DateRule.NotAfterArrivalOrUnknown,
            StateAfter = PersonState.Dead,
            WarnIfBeforeBirth = true,
        },

        // 職権消除等 (規則11条②三). 失踪 is among them, so its loose dates are (ruling 18).
        new()
        {
            Code = "23",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = [],
            MustEqual = ItemGroups.Personal,
            ChangeDate = DateRule.NotAfterArrivalOrUnknown,
            StateAfter = PersonState.Removed,
        },
    ];
}
