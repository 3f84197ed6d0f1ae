using CsCheck;
using Juki.Records.Kana;
using Juki.Records.Searching;

namespace Juki.Records.Tests.Searching;

/// <summary>Which names a search finds (rulings.md 30; 標準仕様書2.1.2).</summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "P1")]
public sealed class NameConditionTests
{
    private static readonly Gen<string> Kana = Gen.Char["アウオカガコゴソゾトドヂヅジズチツハバパワヲヴョヨローあうおこぞづｳｵｺﾞ　"].Array[0, 6].Select(characters => new string(characters));

    [Theory]
    [InlineData("高橋　一郎", "高橋", false, true)]
    [InlineData("高橋　一郎", "高橋一", false, true)]
    [InlineData("高橋　一郎", "高橋一郎", true, true)]
    [InlineData("高橋　一郎", "高橋 一", true, false)]
    [InlineData("髙橋　一郎", "高橋", false, false)]
    [InlineData("葛\U000E0100飾　花子", "葛飾", false, true)]
    [InlineData("葛飾　花子", "葛\U000E0101飾花", false, true)]
    [InlineData("𠮷野　家子", "𠮷野", false, true)]
    [InlineData("𠮷野　家子", "吉野", false, false)]
    [InlineData("Ｓｍｉｔｈ　ｊｏｈｎ", "SMITH JOHN", true, true)]
    [InlineData("smith john", "ＳＭＩＴＨ", false, true)]
    [InlineData("ﾏｰｶﾞﾚｯﾄ", "マーガレット", true, true)]
    [InlineData("", "高", false, false)]
    [InlineData("高橋　一郎", "　", false, false)]
    public void Kanji(string name, string asked, bool isWhole, bool expected) =>
        Assert.Equal(expected, new NameCondition.Kanji(asked, isWhole).Matches(SearchedName.Of(name, "")));

    [Theory]
    [InlineData("オオノ　ハナコ", "オウノ", true)]
    [InlineData("オウノ　ハナコ", "オオノ", true)]
    [InlineData("カワカミ", "カハカミ", true)]
    [InlineData("ワタナベ", "わたなへ", true)]
    [InlineData("ミヅキ", "ミズキ", true)]
    [InlineData("ミヅキ", "ミツキ", true)]
    [InlineData("ミズキ", "ミツキ", false)]
    [InlineData("ヤマダ　タロウ", "ヤマダタロ", true)]
    [InlineData("ヤマダ　タロウ", "タロウ", false)]
    [InlineData("", "ヤ", false)]
    [InlineData("ヤマダ", "ー", false)]
    public void Kana_by_either_key(string reading, string asked, bool expected) =>
        Assert.Equal(expected, new NameCondition.Kana(asked).Matches(SearchedName.Of("", reading)));

    [Theory]
    [InlineData("佐藤　花子", "サトウ　ハナコ", "鈴木", "スズキ", "鈴木花子", "ススキハナコ")]
    [InlineData("佐藤　花子", "サトウ　ハナコ", "鈴木", "", "鈴木花子", "")]
    [InlineData("ＳＭＩＴＨ", "スミス", "鈴木", "スズキ", "鈴木", "ススキ")]
    [InlineData("佐藤　花子", "", "", "スズキ", "", "ススキ")]
    public void A_former_surname_counts_as_a_second_family_name(string name, string kana, string surname, string surnameKana, string expected, string expectedKana)
    {
        var former = SearchedName.Former(name, kana, surname, surnameKana)!;
        Assert.Equal((expected, expectedKana), (former.Kanji, former.PlainKana));
        Assert.Null(SearchedName.Former(name, kana, "", ""));
    }

    [Fact]
    public void Whatever_a_kana_search_finds_lies_in_the_bucket_of_its_coarse_key() => Gen.Select(Kana, Kana, Gen.Int[0, 6]).Sample((name, other, length) =>
    {
        foreach (var asked in new[] { other, name[..Math.Min(length, name.Length)] })
        {
            if (new NameCondition.Kana(asked).Matches(SearchedName.Of("", name)))
                Assert.StartsWith(SearchKeys.Coarse(SearchKeys.Plain(asked)), SearchKeys.Coarse(SearchKeys.Plain(name)), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Names_of_one_sound_by_the_loose_key_share_a_bucket() => Gen.Select(Kana, Kana).Sample((one, other) =>
        SearchKeys.Loose(one) != SearchKeys.Loose(other) || SearchKeys.Coarse(SearchKeys.Plain(one)) == SearchKeys.Coarse(SearchKeys.Plain(other)));
}
