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
            MayDiffer = ItemGroups.Personal.Except([KnownItems.ResidentCode, KnownItems.IndividualNumber]),
            MustEqual = [KnownItems.ResidentCode],
            MustEqualIfBothPresent = [KnownItems.IndividualNumber],
            MayBeBlank = [KnownItems.Name, KnownItems.Sex, KnownItems.IndividualNumber],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            FormerNumber = FormerRule.OnReturn,
            FormerCode = FormerRule.OnReturn,
            WarnIfDiffers = [KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex],
            WarnIfLost = [KnownItems.IndividualNumber],
        },

        // 出生 (出生届, 法9条2項通知; 規則11条①二)
        new()
        {
            Code = "12",
            PersonMustBe = [PersonState.Never],
            SenderMustBe = SenderRule.MunicipalityOfTheRow,
            MayDiffer = ItemGroups.Personal,
            MustEqual = [],
            MayBeBlank = [KnownItems.Name, KnownItems.Sex, KnownItems.IndividualNumber],
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
            MayDiffer = ItemGroups.Personal.Except([KnownItems.ResidentCode, KnownItems.IndividualNumber]),
            MustEqual = [KnownItems.ResidentCode],
            MustEqualIfBothPresent = [KnownItems.IndividualNumber],
            MayBeBlank = [KnownItems.Name, KnownItems.Sex, KnownItems.IndividualNumber],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            FormerNumber = FormerRule.OnReturn,
            FormerCode = FormerRule.OnReturn,
            WarnFrom = [PersonState.Dead],
            WarnIfLost = [KnownItems.IndividualNumber],
        },
    ];
}
