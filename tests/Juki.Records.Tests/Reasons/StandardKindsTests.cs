using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Reasons;

[Trait("Requirement", "U4")]
public sealed class StandardKindsTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Reference = ReferenceTable.Read("reason_mapping_standard_to_statutory");

    // The reason table's own list of what a reason is there for: the standard's kinds in it, beside words that the standard has not.
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["国内転入, 国外転入等, 30の46転入, 30の47届出"] = ["国内転入", "国外転入等"],
        ["出生"] = ["出生"],
        ["職権記載, 職権記載(帰化等), 職権記載(国籍喪失), 異動の取消し(増), 未届転入, 住所設定"] =
            ["職権記載（帰化等）", "職権記載（国籍喪失）", "職権記載", "異動の取消し（増）"],
        ["国内転出, 国外転出"] = ["国内転出", "国外転出"],
        ["死亡"] = ["死亡"],
        ["職権消除, 失踪, 職権消除(帰化等/国籍喪失), 異動の取消し(減), 実態調査, 遅れた転出届"] =
            ["職権消除（帰化等）", "職権消除（国籍喪失）", "職権消除", "異動の取消し（減）"],
        ["転居"] = ["転居"],
        ["軽微な修正, 住所一括変更(住居表示・町名地番変更)"] = ["軽微な修正"],
        ["職権修正, 誤記修正, 旧氏の記載/変更/削除, 通称の記載/削除, 異動の取消し(修正), 婚姻等の氏変更, 命名, 振り仮名の記載"] =
            ["職権修正", "誤記修正", "旧氏の記載", "旧氏の変更", "旧氏の削除", "通称の記載", "通称の削除", "異動の取消し（修正）"],
        ["個人番号の変更請求"] = ["個人番号の変更請求"],
        ["個人番号の職権修正"] = ["個人番号の職権修正"],
        ["個人番号の職権記載 (first number after 出生 / arrival from abroad)"] = ["個人番号の職権記載"],
        ["住民票コードの変更請求"] = ["住民票コードの変更請求"],
        ["住民票コードの職権記載 (誤記・記載漏れ)"] = ["住民票コードの職権記載"],
    };

    [Fact]
    public void The_35_kinds_are_as_the_reference_maps_them()
    {
        Assert.Equal(35, StandardKinds.All.Count);
        Assert.Equal(
            Reference.Select(row => (row["標準仕様書1.2.2の区分 [sourced]"], row["statutory reason code_PROPOSED [mapping = inference from 規則11条]"])),
            StandardKinds.All.Select(kind => (kind.Term, kind.Reason?.Code ?? "(no notice)")));
    }

    [Fact]
    [Cells(ReferenceCells.EachReason + "/kinds")]
    public void A_reason_is_there_for_the_kinds_that_its_row_lists()
    {
        foreach (var row in ReferenceTable.Read("logic_checks_juki"))
        {
            Assert.True(ChangeReason.TryFind(row["code_PROPOSED"], out var reason));
            Assert.Equal(Words[row["標準仕様書1.2.2の区分で含まれるもの"]], StandardKinds.Of(reason).Select(kind => kind.Term));
        }
    }

    [Fact]
    public void Kinds_that_change_nothing_here_are_there_without_a_reason() => Assert.Equal(
        ["改製", "再製", "世帯分離", "世帯合併", "世帯変更", "世帯主変更"],
        StandardKinds.Of(null).Select(kind => kind.Term));

    [Fact]
    public void A_kind_is_found_by_its_word()
    {
        Assert.Equal(ChangeReason.OfficialEntry, StandardKinds.Find("職権記載（帰化等）")?.Reason);
        Assert.Null(StandardKinds.Find("職権記載(帰化等)"));
    }
}
