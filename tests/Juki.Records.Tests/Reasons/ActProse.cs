using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Tests.Reasons;

/// <summary>What the words of the Fuhyo file's table of acts (通知区分) mean, as <see cref="ReasonProse"/> says it of the reasons.</summary>
internal static class ActProse
{
    private static readonly ItemSet Code = [KnownItems.ResidentCode];
    private static readonly ItemSet Municipality = [KnownItems.MunicipalityCode];
    private static readonly ItemSet State = [KnownItems.StateClass];

    // Items 2 to 11, 16 and 17.
    private static readonly ItemSet Told =
    [
        KnownItems.Name, KnownItems.NameGaijiCount, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex,
        KnownItems.AddressMunicipalityCode, KnownItems.Address, KnownItems.AddressGaijiCount, KnownItems.LastAddress, KnownItems.LastAddressGaijiCount,
        KnownItems.GaijiFlag, KnownItems.GaijiPattern,
    ];

    private static Dictionary<string, Action<ReasonMeaning>> StateBefore { get; } = new()
    {
        ["N or removed (9)"] = row => row.States = "NR",
        ["0 or 1"] = row => row.States = "A",
        ["0 or 1, found by 旧住民票コード"] = row => (row.States, row.FormerCode) = ("A", FormerRule.Required),
    };

    private static Dictionary<string, Action<ReasonMeaning>> SenderMustBe { get; } = new()
    {
        ["any Chiba municipality = 附票管理市町村コード"] = row => row.Sender = SenderRule.MunicipalityOfTheRow,
        ["the 附票管理市町村 of the current row"] = row => row.Sender = SenderRule.MunicipalityOfTheCurrentRow,
        ["same"] = row => row.Sender = SenderRule.MunicipalityOfTheCurrentRow,
    };

    // A person is found by the code, so it differs only where the former one is named. The state goes with a removal; item 13 is no item of a notice's data.
    private static Dictionary<string, Action<ReasonMeaning>> MayChange { get; } = new()
    {
        ["all"] = row => (row.MayDiffer, row.MustEqual, row.Blank) = (Told.Union(Municipality).Union(State), Code, [KnownItems.Sex]),
        ["none"] = row => row.MustEqual = Told.Union(Municipality).Union(Code),
        ["2-11, 15-17; not 1, 13, 14"] = row => (row.MayDiffer, row.MustEqual, row.Blank) = (Told.Union(State), Code.Union(Municipality), [KnownItems.Sex]),
        ["1 and 13 only"] = row => (row.MayDiffer, row.MustEqual) = (Code, Told.Union(Municipality).Union(State)),
    };

    // Errors by state, sender and difference are in the other columns. Ruling 23 lets an entry name the former code of somebody who was removed.
    private static Dictionary<string, Action<ReasonMeaning>> Errors { get; } = new()
    {
        ["E: active under the same 附票管理市町村. HOLD/E: active under another one (消除 not yet arrived). E: 旧住民票コード present"] =
            row => row.FormerCode = FormerRule.OnReturn,
        ["E: already removed (PIA). E: unknown. E: items differ from the current row"] = _ => { },
        ["E: unknown or removed. E: 住民票コード differs. E: nothing changed. E: 15 goes 0->1 without 最終住所, or 15=1 with a 住所市町村コード. W: 1->0 keeps 最終住所"] =
            row => (row.MustChange, row.NeedsLastAddress) = (row.MayDiffer, true),
        ["E: 旧住民票コード missing/unknown/not active. E: new code used before. E: other items changed"] = row => row.MustChange = Code,
    };

    private static Dictionary<string, Action<ReasonMeaning>> StateAfter { get; } = new()
    {
        ["0 or 1"] = row => (row.After, row.Classes) = ("A", "0 1"),
        ["9"] = row => (row.After, row.Classes) = ("R", "9"),
        ["unchanged"] = row => (row.After, row.Classes) = ("A", "0 1"),
    };

    /// <summary>Field dictionary: 異動年月日 is never in the future, of any act.</summary>
    public static ReasonWords Words { get; } = new("logic_checks_fuhyo", "通知区分_PROPOSED", "act", new()
    {
        ["state before"] = StateBefore,
        ["sender must be"] = SenderMustBe,
        ["items that may change (別添2番号)"] = MayChange,
        ["errors"] = Errors,
        ["状態区分 after_PROPOSED"] = StateAfter,
    })
    {
        Finish = row => row.Date = DateRule.NotAfterArrival,
    };
}
