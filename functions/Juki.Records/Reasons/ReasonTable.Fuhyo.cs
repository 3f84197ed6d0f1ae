using Juki.Records.Items;

namespace Juki.Records.Reasons;

public sealed partial class ReasonTable
{
    private static readonly string[] OnSupplement = [KnownFlags.InJapan, KnownFlags.Overseas];

    /// <summary>The Fuhyo file's table: a row for every act (通知区分) of <see cref="ChangeReason.Fuhyo"/> (令30条の12の3).</summary>
    public static ReasonTable Fuhyo { get; } = new(FieldTable.Fuhyo,
    [
        // 記載 (令30条の12の3①一). One who is on another supplement waits for its 消除 by the sequence, or is refused by state.
        new()
        {
            Code = "1",
            PersonMustBe = [PersonState.Never, PersonState.Removed],
            SenderMustBe = SenderRule.MunicipalityOfTheRow,
            MayDiffer = ItemGroups.Supplement.Except([KnownItems.ResidentCode]).With(KnownItems.StateClass),
            MustEqual = [KnownItems.ResidentCode],
            MayBeBlank = [KnownItems.Sex],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            StateClasses = OnSupplement,
            FormerCode = FormerRule.OnReturn,
        },

        // 消除 (令30条の12の3①二)
        new()
        {
            Code = "2",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = [],
            MustEqual = ItemGroups.Supplement,
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Removed,
            StateClasses = [KnownFlags.Struck],
        },

        // 記載の修正 (令30条の12の3①三): 転入, 転居, 国外転出 and 帰国 included
        new()
        {
            Code = "3",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = ItemGroups.SupplementCorrected,
            MustEqual = [KnownItems.ResidentCode, KnownItems.MunicipalityCode],
            MustChange = ItemGroups.SupplementCorrected,
            MayBeBlank = [KnownItems.Sex],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            StateClasses = OnSupplement,
            NeedsLastAddress = true,
        },

        // 住民票コードの修正 (令30条の12の3①四)
        new()
        {
            Code = "4",
            PersonMustBe = [PersonState.Alive],
            SenderMustBe = SenderRule.MunicipalityOfTheCurrentRow,
            MayDiffer = [KnownItems.ResidentCode],
            MustEqual = ItemGroups.Supplement.Except([KnownItems.ResidentCode]).With(KnownItems.StateClass),
            MustChange = [KnownItems.ResidentCode],
            ChangeDate = DateRule.NotAfterArrival,
            StateAfter = PersonState.Alive,
            StateClasses = OnSupplement,
            FormerCode = FormerRule.Required,
        },
    ]);
}
