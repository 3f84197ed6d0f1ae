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
            MayDiffer = JukiItemGroups.Address,
            MayDifferBetweenWards = [JukiItem.MunicipalityCode],
            MustEqual = JukiItemGroups.Personal.Except(JukiItemGroups.Address).Except([JukiItem.MunicipalityCode]),
            MustChange = [JukiItem.Address],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
        },

        // 軽微な修正 (規則11条③二); 旧氏 by ruling 22
        new()
        {
            Code = "32",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = JukiItemGroups.Name.Union(JukiItemGroups.FormerSurname).Union(JukiItemGroups.Address),
            MayDifferBetweenWards = [JukiItem.MunicipalityCode],
            MustEqual = [JukiItem.BirthDate, JukiItem.Sex, JukiItem.IndividualNumber, JukiItem.ResidentCode],
            MustChange = JukiItemGroups.Name.Union(JukiItemGroups.FormerSurname).Union(JukiItemGroups.Address).With(JukiItem.MunicipalityCode),
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            WarnIfDiffers = [JukiItem.NameKana],
        },

        // 職権修正等 (規則11条③三)
        new()
        {
            Code = "33",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = JukiItemGroups.Personal.Except([JukiItem.IndividualNumber, JukiItem.ResidentCode, JukiItem.MunicipalityCode]),
            MayDifferBetweenWards = [JukiItem.MunicipalityCode],
            MustEqual = [JukiItem.IndividualNumber, JukiItem.ResidentCode],
            MustChange = JukiItemGroups.Personal.Except([JukiItem.IndividualNumber, JukiItem.ResidentCode]),
            MayBeBlank = [JukiItem.Name, JukiItem.Sex],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            WarnIfDiffers = [JukiItem.BirthDate, JukiItem.Sex],
        },
    ];
}
