using Juki.Records.Checks;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Cells;

/// <summary>
/// The common checks against the reference: each has its words here, its id in the code, and, where the notice alone can fail it, a notice that does.
/// A check whose words changed equals its entry no more, so its test fails until somebody has read the new words.
/// </summary>
[Trait("Requirement", "U3")]
public sealed class CommonCheckTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Reference = ReferenceTable.Read("logic_checks_common");

    private static readonly Dictionary<string, Entry> Entries = new()
    {
        ["C01"] = new(
            "sender", "市町村コード (Fuhyo: item 14 附票管理市町村コード) of the row belongs to the authenticated CS (千葉市 CS may send its 6 wards)", "E",
            KnownChecks.Sender, NoticeSample.MoveIn.From(NoticeSample.Funabashi)),
        ["C02"] = new("住民票コード", "11 digits, check digit, half-width", "E", KnownChecks.ResidentCode, NoticeSample.MoveIn.With("residentCode", "1")),
        ["C03"] = new(
            "個人番号", "12 digits, check digit; blank only where logic_checks_juki allows", "E",
            KnownChecks.IndividualNumber, NoticeSample.Of("41").Without("individualNumber")),
        ["C04"] = new(
            "codes", "異動事由 / 性別 / 市町村コード (assigned AND correct check digit) / flags in their value sets", "E",
            KnownChecks.Codes, NoticeSample.MoveIn.With("sex", "0")),
        ["C05"] = new(
            "dates",
            "8 characters; real calendar date, except: 生年月日, and 異動年月日 of 出生/死亡/失踪, which accept non-calendar dates (e.g. 29 Feb of a common year) and unknown parts",
            "E", KnownChecks.Dates, NoticeSample.MoveIn.With("changeDate", "20250229")),
        ["C06"] = new("異動年月日", "not after the received day, except 転出", "E", KnownChecks.ChangeDate, NoticeSample.MoveIn.With("changeDate", "20260403")),
        ["C07"] = new(
            "異動年月日 vs 生年月日", "not earlier when both are complete", "W",
            KnownChecks.ChangeBeforeBirth, NoticeSample.MoveIn.With("birthDate", "20260402")),
        ["C08"] = new(
            "外字数", "equals the count of gaiji in the string; 外字フラグ = any count > 0", "E",
            KnownChecks.Gaiji, NoticeSample.MoveIn.With("gaijiFlag", "1")),
        ["C09"] = new(
            "mandatory",
            "Juki: 住民票コード, 生年月日, 住所, 市町村コード, 異動事由, 異動年月日, 更新順番号; 氏名 and 性別 are NOT mandatory. Fuhyo: as its field table's blank? column says",
            "E", KnownChecks.Mandatory, NoticeSample.MoveIn.Without("address")),
        ["C10"] = new(
            "ふりがな", "kana, ー, full-width space only; blank allowed (外国人, 未届)", "E",
            KnownChecks.Kana, NoticeSample.MoveIn.With("nameKana", "＊")),
        ["C11"] = new(
            "更新順番号",
            "greater than the last applied for the person. Same number + same content = resend: accept, no new row. Same number + other content = E. Gap = HOLD + alarm. A refused notice does not consume its number: a corrected one reuses it. Details: rulings.md 1 to 13",
            "E/H", KnownChecks.Sequence, NoticeSample.MoveIn.With("sequenceNumber", 0)),
        ["C12"] = new("個人番号", "not held, now or in history, by another 住民票コード", "E", KnownChecks.NumberHeldByAnother),
        ["C13"] = new("住民票コード", "a new code was never used before", "E", KnownChecks.CodeUsedBefore),
        ["C14"] = new("修正", "at least one permitted item changes", "E", KnownChecks.NothingChanges),
        ["C15"] = new("one person, one queue", "after an E or HOLD, later notices for the same person wait; other persons go on", "-"),
        ["C16"] = new("forward", "only an accepted row is sent on to 全国サーバ, in the same order, with its own ack/retry state", "-"),
        ["C17"] = new(
            "every outcome",
            "accepted / rejected / held / duplicate is answered per row to the CS with check id and item name, and is counted in the statistics", "-"),
        ["C18"] = new(
            "text", "normalise nothing silently: no NFKC on stored names; reject unpaired surrogates, controls, and characters outside the agreed set", "E",
            KnownChecks.Text, NoticeSample.MoveIn.With("name", "\u0001")),
    };

    public static TheoryData<string> Ids() => [.. Reference.Select(row => row["id"])];

    public static TheoryData<string> IdsOfTheNoticeAlone() => [.. Entries.Where(entry => entry.Value.Failing is not null).Select(entry => entry.Key)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_check_has_the_words_and_the_id_that_the_reference_has(string id)
    {
        var (row, entry) = (Reference.Single(row => row["id"] == id), Entries[id]);

        Assert.Equal((row["item"], row["check"], row["E error / W warning / H hold"]), (entry.Item, entry.Check, entry.Outcome));
        if (entry.Known is not null)
            Assert.Equal(id, entry.Known);
    }

    [Theory]
    [MemberData(nameof(IdsOfTheNoticeAlone))]
    public void A_notice_that_fails_a_check_is_refused_or_warned_as_the_reference_says(string id)
    {
        var reading = Entries[id].Failing!.Read();
        var warns = Entries[id].Outcome == "W";
        Assert.Equal(warns, reading.IsSound);
        Assert.Equal(id, Assert.Single(warns ? reading.Warnings : reading.Failures).Check);
    }

    private sealed record Entry(string Item, string Check, string Outcome, string? Known = null, NoticeSample? Failing = null);
}
