using Juki.Records.Items;

namespace Juki.Records.Reasons;

// 修正
public sealed partial class ReasonTable
{
    private static ReasonRow[] Corrections() =>
    [
        // 転居 (法23条; 規則11条③一)
        new()
        {
            Code = "31",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = ItemGroups.Address,
            MayDifferBetweenWards = [KnownItems.MunicipalityCode],
            MustEqual = ItemGroups.Personal.Except(ItemGroups.Address).Except([KnownItems.MunicipalityCode]),
            MustChange = [KnownItems.Address],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
        },

        // 軽微な修正 (規則11条③二); 旧氏 by ruling 22
        new()
        {
            Code = "32",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = ItemGroups.Name.Union(ItemGroups.FormerSurname).Union(ItemGroups.Address),
            MayDifferBetweenWards = [KnownItems.MunicipalityCode],
            MustEqual = [KnownItems.BirthDate, KnownItems.Sex, KnownItems.IndividualNumber, KnownItems.ResidentCode],
            MustChange = ItemGroups.Name.Union(ItemGroups.FormerSurname).Union(ItemGroups.Address).With(KnownItems.MunicipalityCode),
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            WarnIfDiffers = [KnownItems.NameKana],
        },

        // 職権修正等 (規則11条③三)
        new()
        {
            Code = "33",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = ItemGroups.Personal.Except([KnownItems.IndividualNumber, KnownItems.ResidentCode, KnownItems.MunicipalityCode]),
            MayDifferBetweenWards = [KnownItems.MunicipalityCode],
            MustEqual = [KnownItems.IndividualNumber, KnownItems.ResidentCode],
            MustChange = ItemGroups.Personal.Except([KnownItems.IndividualNumber, KnownItems.ResidentCode]),
            MayBeBlank = [KnownItems.Name, KnownItems.Sex],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            WarnIfDiffers = [KnownItems.BirthDate, KnownItems.Sex],
        },
    ];
}
