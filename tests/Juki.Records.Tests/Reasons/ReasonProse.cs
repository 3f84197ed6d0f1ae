using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Tests.Reasons;

/// <summary>
/// What the words of the reference mean in a row of the reason table, cell by cell. A cell whose words changed is found here no more,
/// so its test fails until somebody has read the new words.
/// </summary>
internal static class ReasonProse
{
    private static readonly ItemSet Name = [2, 3, 4, 20, 23];
    private static readonly ItemSet FormerSurname = [20, 25, 26, 27, 28];
    private static readonly ItemSet Address = [7, 8, 15, 20, 24];
    private static readonly ItemSet BirthDateAndSex = [5, 6];
    private static readonly ItemSet Ward = [14];
    private static readonly ItemSet Code = [1];
    private static readonly ItemSet Number = [9];
    private static readonly ItemSet Everything = Name.Union(FormerSurname).Union(Address).Union(BirthDateAndSex).Union(Ward).Union(Code).Union(Number);

    private static Dictionary<string, Action<ReasonMeaning>> PersonMustBe { get; } = new()
    {
        ["N"] = row => row.States = "N",
        ["N or R"] = row => row.States = "NR",
        ["N, R or D"] = row => row.States = "NRD",
        ["A"] = row => row.States = "A",
        ["A, found by the OLD code"] = row => (row.States, row.FormerCode) = ("A", FormerRule.Required),
    };

    private static Dictionary<string, Action<ReasonMeaning>> SenderMustBe { get; } = new()
    {
        ["any Chiba municipality = 市町村コード of the row"] = row => row.Sender = SenderRule.MunicipalityOfTheRow,
        ["same"] = row => row.Sender = SenderRule.MunicipalityOfTheRow,
        ["the municipality of the current row"] = row => row.Sender = SenderRule.MunicipalityOfTheCurrentRow,
        ["current municipality"] = row => row.Sender = SenderRule.MunicipalityOfTheCurrentRow,
    };

    // Ruling 22: 32 may change the former surname, and 14 changes only between wards.
    private static Dictionary<string, Action<ReasonMeaning>> MayDiffer { get; } = new()
    {
        ["-"] = row => row.MayDiffer = [],
        ["all"] = row => row.MayDiffer = Everything,
        ["all (new)"] = row => row.MayDiffer = Everything,
        ["住所, 外字数(住所), 市町村コード (only between wards of 千葉市), 大字・字コード, 住所外字変更連番, 外字フラグ"] =
            row => (row.MayDiffer, row.BetweenWards) = (Address, Ward),
        ["氏名 (and 通称), 旧氏?, 住所 and their 外字/かな/code fields"] =
            row => (row.MayDiffer, row.BetweenWards) = (Name.Union(FormerSurname).Union(Address), Ward),
        ["氏名, ふりがな, 旧氏 group, 生年月日, 性別, 住所 groups"] =
            row => (row.MayDiffer, row.BetweenWards) = (Name.Union(FormerSurname).Union(Address).Union(BirthDateAndSex), Ward),
        ["個人番号"] = row => row.MayDiffer = Number,
        ["個人番号 (normally blank -> value)"] = row => row.MayDiffer = Number,
        ["住民票コード"] = row => row.MayDiffer = Code,
    };

    // Ruling 23: a number that 13 leaves out, or brings where none was stored, is as in 11. Ruling 26: a removal equals in everything.
    private static Dictionary<string, Action<ReasonMeaning>> MustEqual { get; } = new()
    {
        ["-"] = row => row.MustEqual = [],
        ["if R: 住民票コード and (if both present) 個人番号"] = row => (row.MustEqual, row.IfBothPresent) = (Code, Number),
        ["if R/D: 住民票コード, 個人番号 (帰化・国籍取得・国籍喪失 carry both over)"] = row => (row.MustEqual, row.IfBothPresent) = (Code, Number),
        ["all personal items and both numbers"] = row => row.MustEqual = Everything,
        ["氏名, ふりがな, 旧氏, 生年月日, 性別, 個人番号, 住民票コード"] =
            row => row.MustEqual = Everything.Except(Address).Except(Ward),
        ["生年月日, 性別, 個人番号, 住民票コード; W if ふりがな changes"] =
            row => (row.MustEqual, row.WarnIfDiffers) = (BirthDateAndSex.Union(Number).Union(Code), [4]),
        ["個人番号, 住民票コード"] = row => row.MustEqual = Number.Union(Code),
        ["everything else"] = row => row.MustEqual = Everything.Except(row.MayDiffer),
        ["everything else (個人番号 does not change)"] = row => row.MustEqual = Everything.Except(row.MayDiffer),
    };

    private static Dictionary<string, Action<ReasonMeaning>> MayBeBlank { get; } = new()
    {
        ["as stored"] = row => row.Blank = null,
        ["-"] = row => row.Blank = [],
        ["氏名, 性別"] = row => row.Blank = [2, 6],
        ["氏名, 性別, 個人番号"] = row => row.Blank = [2, 6, 9],
        ["氏名(命名前), 性別, 個人番号"] = row => row.Blank = [2, 6, 9],
        ["氏名, 性別, 個人番号(first arrival from abroad / 30の46)"] = row => row.Blank = [2, 6, 9],
    };

    // Ruling 18: loose for all of 23, since nothing in a notice tells 失踪.
    private static Dictionary<string, Action<ReasonMeaning>> ChangeDate { get; } = new()
    {
        ["<= received day"] = row => row.Date = DateRule.NotAfterArrival,
        ["<= received day; non-calendar and unknown allowed"] = row => row.Date = DateRule.NotAfterArrivalOrUnknown,
        ["<= received day; non-calendar/unknown allowed"] = row => row.Date = DateRule.NotAfterArrivalOrUnknown,
        ["<= received day; for 失踪 non-calendar/unknown allowed"] = row => row.Date = DateRule.NotAfterArrivalOrUnknown,
        ["the 転出予定年月日: MAY BE IN THE FUTURE (only reason for which it may)"] = row => row.Date = DateRule.MayBeAhead,
    };

    private static Dictionary<string, Action<ReasonMeaning>> StateAfter { get; } = new()
    {
        ["A"] = row => row.After = "A",
        ["R"] = row => row.After = "R",
        ["D"] = row => row.After = "D",
        ["A under the new code; old code kept as alias"] = row => row.After = "A",
    };

    // Errors by state, sender and difference are in the other columns. Rulings 23 and 24 say which former values are named.
    private static Dictionary<string, Action<ReasonMeaning>> ErrorsAndWarnings { get; } = new()
    {
        ["E: A (現存する住民に対する転入). E: D. E: 個人番号 belongs to another 住民票コード. W: 氏名かな/生年月日/性別 differ from the old R row. HOLD (not E) option: A in another Chiba municipality, 転出 not yet arrived"] =
            row => (row.WarnIfDiffers, row.WarnIfLost, row.FormerNumber, row.FormerCode) = ([4, 5, 6], Number, FormerRule.OnReturn, FormerRule.OnReturn),
        ["E: any record exists. W: 異動年月日 <> 生年月日. W: 生年月日 > 1 year ago"] =
            row => (row.WarnIfNotBirthDate, row.WarnIfBornBeyondYears) = (true, 1),
        ["E: A. W: from D (revival): warn and report to the 県 operator. W: from R with a different 氏名 (帰化) is normal"] =
            row => (row.WarnFrom, row.WarnIfLost, row.FormerNumber, row.FormerCode) = ("D", Number, FormerRule.OnReturn, FormerRule.OnReturn),
        ["E: N, R, D. E: sender is not the current municipality. E: any personal item differs. W: date more than ~1 year off. 届出 later than 14 days after moving is sent as 職権消除等, not 転出"] =
            row => row.WarnBeyondYears = 1,
        ["E: N, R, D. E: item differs. W: 異動年月日 < 生年月日"] = row => row.WarnIfBeforeBirth = true,
        ["E: N, R, D. E: item differs"] = _ => { },
        ["E: anything but the address group changed (PIA). E: N, R, D. E: address unchanged"] = row => row.MustChange = [7],
        ["E: N, R, D. E: a protected item changed. E: nothing changed"] = row => row.MustChange = row.MayDiffer.Union(row.BetweenWards),
        ["E: N, R, D. E: a number changed. E: nothing changed. W: 生年月日 or 性別 changed (rare)"] =
            row => (row.MustChange, row.WarnIfDiffers) = (row.MayDiffer.Union(row.BetweenWards), BirthDateAndSex),
        ["E: old number in the message <> stored. E: new = old. E: new number ever held by anyone. E: N, R, D"] =
            row => (row.FormerNumber, row.MustChange, row.NumberMustBeNew) = (FormerRule.Required, Number, true),
        ["as 41"] = row => (row.FormerNumber, row.MustChange, row.NumberMustBeNew) = (FormerRule.Required, Number, true),
        ["E: number ever held by anyone else. W: a number was already stored. E: N, R, D"] =
            row => (row.FormerNumber, row.MustChange, row.WarnIfStored) = (FormerRule.Optional, Number, Number),
        ["E: old code unknown/not A. E: new code used by anyone, now or before. E: new = old"] = row => row.MustChange = Code,
        ["as 51"] = row => row.MustChange = Code,
    };

    public static ReasonWords Words { get; } = new("logic_checks_juki", "code_PROPOSED", "事由(規則11条の語)", new()
    {
        ["person must be"] = PersonMustBe,
        ["sender must be"] = SenderMustBe,
        ["items that MAY differ from the current row"] = MayDiffer,
        ["items that MUST equal the current row"] = MustEqual,
        ["may be blank"] = MayBeBlank,
        ["異動年月日"] = ChangeDate,
        ["state after"] = StateAfter,
        ["record-specific errors (E) / warnings (W)"] = ErrorsAndWarnings,
    })
    {
        Finish = row => row.MayDiffer = row.MayDiffer == Everything ? Everything.Except(row.MustEqual).Except(row.IfBothPresent) : row.MayDiffer,
    };
}
