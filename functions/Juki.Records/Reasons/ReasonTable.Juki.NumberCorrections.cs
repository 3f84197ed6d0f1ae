using Juki.Records.Items;

namespace Juki.Records.Reasons;

// 修正 of the individual number and of the resident code
public sealed partial class ReasonTable
{
    private static ReasonRow[] NumberCorrections() =>
    [
        // 個人番号の変更請求 (番号法7条2項の請求; 規則11条④一)
        ChangeOfNumber("41"),

        // 個人番号の職権修正 (番号法7条2項の職権; 規則11条④二)
        ChangeOfNumber("42"),

        // 個人番号の職権記載等 (規則11条④三): the first number after a birth or an arrival from abroad
        ChangeOfNumber("43") with
        {
            FormerNumber = FormerRule.Optional,
            NumberMustBeNew = false,
            WarnIfStored = [KnownItems.IndividualNumber],
        },
    ];

    private static ReasonRow[] CodeCorrections() =>
    [
        // 住民票コードの変更請求 (法30条の4; 規則11条⑤一)
        ChangeOfCode("51"),

        // 住民票コードの職権記載等 (規則11条⑤二)
        ChangeOfCode("52"),
    ];

    private static ReasonRow ChangeOfNumber(string code) => new()
    {
        Code = code,
        PersonMustBe = [PersonState.Alive],
        SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
        MayDiffer = [KnownItems.IndividualNumber],
        MustEqual = ItemGroups.Personal.Except([KnownItems.IndividualNumber]),
        MustChange = [KnownItems.IndividualNumber],
        MayBeBlank = [],
        ChangeDate = DateRule.NotAfterArrival,
        StateAfter = PersonState.Alive,
        FormerNumber = FormerRule.Required,
        NumberMustBeNew = true,
    };

    private static ReasonRow ChangeOfCode(string code) => new()
    {
        Code = code,
        PersonMustBe = [PersonState.Alive],
        SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
        MayDiffer = [KnownItems.ResidentCode],
        MustEqual = ItemGroups.Personal.Except([KnownItems.ResidentCode]),
        MustChange = [KnownItems.ResidentCode],
        MayBeBlank = [],
        ChangeDate = DateRule.NotAfterArrival,
        StateAfter = PersonState.Alive,
        FormerCode = FormerRule.Required,
    };
}
