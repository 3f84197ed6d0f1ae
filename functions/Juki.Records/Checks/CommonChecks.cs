using static Juki.Records.Checks.CheckOutcome;
using static Juki.Records.Checks.CheckStage;

namespace Juki.Records.Checks;

/// <summary>The common checks (共通の論理チェック) as the reference has them, with the stage at which each is made.</summary>
public static class CommonChecks
{
    /// <summary>Every row, in the order of the ids.</summary>
    public static IReadOnlyList<CommonCheck> All { get; } =
    [
        new(KnownChecks.Sender, "sender",
            "市町村コード (Fuhyo: item 14 附票管理市町村コード) of the row belongs to the authenticated CS (千葉市 CS may send its 6 wards)", Error, Notice),
        new(KnownChecks.ResidentCode, "住民票コード", "11 digits, check digit, half-width", Error, Notice),
        new(KnownChecks.IndividualNumber, "個人番号", "12 digits, check digit; blank only where logic_checks_juki allows", Error, Notice),
        new(KnownChecks.Codes, "codes", "異動事由 / 性別 / 市町村コード (assigned AND correct check digit) / flags in their value sets", Error, Notice),
        new(KnownChecks.Dates, "dates",
            "8 characters; real calendar date, except: 生年月日, and 異動年月日 of 出生/死亡/失踪, which accept non-calendar dates (e.g. 29 Feb of a common year) and unknown parts",
            Error, Notice),
        new(KnownChecks.ChangeDate, "異動年月日", "not after the received day, except 転出", Error, Notice),
        new(KnownChecks.ChangeBeforeBirth, "異動年月日 vs 生年月日", "not earlier when both are complete", Warning, Notice),
        new(KnownChecks.Gaiji, "外字数", "equals the count of gaiji in the string; 外字フラグ = any count > 0", Error, Notice),
        new(KnownChecks.Mandatory, "mandatory",
            "Juki: 住民票コード, 生年月日, 住所, 市町村コード, 異動事由, 異動年月日, 更新順番号; 氏名 and 性別 are NOT mandatory. Fuhyo: as its field table's blank? column says",
            Error, Notice),
        new(KnownChecks.Kana, "ふりがな", "kana, ー, full-width space only; blank allowed (外国人, 未届)", Error, Notice),
        new(KnownChecks.Sequence, "更新順番号",
            "greater than the last applied for the person. Same number + same content = resend: accept, no new row. Same number + other content = E. Gap = HOLD + alarm. A refused notice does not consume its number: a corrected one reuses it. Details: rulings.md 1 to 13",
            ErrorOrHold, CheckStage.Sequence),
        new(KnownChecks.NumberHeldByAnother, "個人番号", "not held, now or in history, by another 住民票コード", Error, Claims),
        new(KnownChecks.CodeUsedBefore, "住民票コード", "a new code was never used before", Error, Claims),
        new(KnownChecks.NothingChanges, "修正", "at least one permitted item changes", Error, Record),
        new(KnownChecks.OneQueue, "one person, one queue", "after an E or HOLD, later notices for the same person wait; other persons go on", None, Work),
        new(KnownChecks.Forwarding, "forward", "only an accepted row is sent on to 全国サーバ, in the same order, with its own ack/retry state", None, Work),
        new(KnownChecks.EveryOutcome, "every outcome",
            "accepted / rejected / held / duplicate is answered per row to the CS with check id and item name, and is counted in the statistics", None, Work),
        new(KnownChecks.Text, "text",
            "normalise nothing silently: no NFKC on stored names; reject unpaired surrogates, controls, and characters outside the agreed set", Error, Notice),
    ];
}
