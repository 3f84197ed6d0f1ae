using Juki.Records.Items;

namespace Juki.Records.Reasons;

// 記載
public sealed partial class ReasonTable
{
    private static ReasonRow[] Entries() =>
    [
        // 転入等 (法22条, 30条の46, 30条の47; 規則11条①一)
        new()
        {
            Code = "11",
            PersonMustBe = [PersonState.Never, PersonState.Removed],
            SenderMustBe = SenderRule.MunicipalityOfTheRow,
            MayDiffer = JukiItemGroups.Personal.Except([JukiItem.ResidentCode, JukiItem.IndividualNumber]),
            MustEqual = [JukiItem.ResidentCode],
            MustEqualIfBothPresent = [JukiItem.IndividualNumber],
            MayBeBlank = [JukiItem.Name, JukiItem.Sex, JukiItem.IndividualNumber],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            FormerNumber = FormerRule.OnReturn,
            FormerCode = FormerRule.OnReturn,
            WarnIfDiffers = [JukiItem.NameKana, JukiItem.BirthDate, JukiItem.Sex],
            WarnIfLost = [JukiItem.IndividualNumber],
        },

        // 出生 (出生届, 法9条2項通知; 規則11条①二)
        new()
        {
            Code = "12",
            PersonMustBe = [PersonState.Never],
            SenderMustBe = SenderRule.MunicipalityOfTheRow,
            MayDiffer = JukiItemGroups.Personal,
            MustEqual = [],
            MayBeBlank = [JukiItem.Name, JukiItem.Sex, JukiItem.IndividualNumber],
            ChangeDate = DateRule.NotAfterArrivalOrUnknown,
            StateAfter = PersonState.Alive,
            WarnIfNotBirthDate = true,
            WarnIfBornBeyondYears = 1,
        },

        // 職権記載等 (規則11条①三). A blank number, or one where none was stored, is as in 11 (ruling 23).
        new()
        {
            Code = "13",
            PersonMustBe = [PersonState.Never, PersonState.Removed, PersonState.Dead],
            SenderMustBe = SenderRule.MunicipalityOfTheRow,
            MayDiffer = JukiItemGroups.Personal.Except([JukiItem.ResidentCode, JukiItem.IndividualNumber]),
            MustEqual = [JukiItem.ResidentCode],
            MustEqualIfBothPresent = [JukiItem.IndividualNumber],
            MayBeBlank = [JukiItem.Name, JukiItem.Sex, JukiItem.IndividualNumber],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            FormerNumber = FormerRule.OnReturn,
            FormerCode = FormerRule.OnReturn,
            WarnFrom = [PersonState.Dead],
            WarnIfLost = [JukiItem.IndividualNumber],
        },
    ];
}
