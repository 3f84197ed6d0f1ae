using Juki.Records.Items;

namespace Juki.Records.Reasons;

public sealed partial class ReasonTable
{
    private static readonly ItemSet AddressGroup =
    [
        JukiItem.Address, JukiItem.AddressGaijiCount, JukiItem.TownCode, JukiItem.AddressGaijiSerial, JukiItem.GaijiFlag,
    ];

    // Every notice brings these anew (ruling 26).
    private static readonly ItemSet Stamps =
    [
        JukiItem.ChangeReason, JukiItem.ChangeDate, JukiItem.OperatorId, JukiItem.TerminalId, JukiItem.SequenceNumber,
    ];

    private static readonly ItemSet Personal = FieldTable.Juki.Sent.Except(Stamps);

    /// <summary>The Juki file's table. A reason of <see cref="ChangeReason.All"/> without a row here is not taken (C04).</summary>
    public static ReasonTable Juki { get; } = new(FieldTable.Juki,
    [
        // 転入等 (法22条, 30条の46, 30条の47; 規則11条①一)
        new()
        {
            Code = "11",
            PersonMustBe = [PersonState.Never, PersonState.Removed],
            SenderMustBe = SenderRule.MunicipalityOfTheRow,
            MayDiffer = Personal.Except([JukiItem.ResidentCode, JukiItem.IndividualNumber]),
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

        // 転出 (法24条; 規則11条②一; 令30条の5二)
        new()
        {
            Code = "21",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = [],
            MustEqual = Personal,
            ChangeDate = DateRule.MayBeAhead,
            StateAfter = PersonState.Removed,
            WarnBeyondYears = 1,
        },

        // 転居 (法23条; 規則11条③一)
        new()
        {
            Code = "31",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = AddressGroup,
            MayDifferBetweenWards = [JukiItem.MunicipalityCode],
            MustEqual = Personal.Except(AddressGroup).Except([JukiItem.MunicipalityCode]),
            MustChange = [JukiItem.Address],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
        },
    ]);
}
