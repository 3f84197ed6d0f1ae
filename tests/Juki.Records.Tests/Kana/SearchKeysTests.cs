using CsCheck;
using Juki.Records.Kana;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Kana;

[Trait("Requirement", "S1")]
public sealed class SearchKeysTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Table = ReferenceTable.Read("seionka_examples");

    public static TheoryData<int> Examples() => [.. Enumerable.Range(0, Table.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_the_reference_gives_its_two_keys(int place)
    {
        var row = Table[place];
        Assert.Equal(row["key1 (item 13, plain)"], SearchKeys.Plain(row["input"]));
        Assert.Equal(row["key2 (loose second key)"], SearchKeys.Loose(row["input"]));
    }

    [Theory]
    [InlineData("おうう", "オウウ", "オオウ")]
    [InlineData("お　うの", "オウノ", "オオノ")]
    [InlineData("ばゝ", "ハハ", "ハハ")]
    [InlineData("ちゞ", "チチ", "チシ")]
    [InlineData("ゞ", "", "")]
    [InlineData("ヷヸヹヺ", "ワイエオ", "ハイエオ")]
    [InlineData("ヴュ", "フユ", "フユ")]
    [InlineData("ﾎﾟｳ", "ホウ", "ホオ")]
    [InlineData("は゛ら", "ハラ", "ハラ")]
    [InlineData("か\u3099", "カ", "カ")]
    [InlineData("ｓｍｉｔｈ", "SMITH", "SMITH")]
    [InlineData("ヴァヴィヴヴェヴォ", "ハヒフヘホ", "ハヒフヘホ")]
    [InlineData("ぢづ", "チツ", "シス")]
    [InlineData("ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ", "アイウエオツヤユヨハカケ")]
    [InlineData("ぞうをう", "ソウオウ", "ソオオオ")]
    [InlineData("おーう", "オウ", "オオ")]
    [InlineData("かー―－‐-か", "カカ", "カカ")]
    [InlineData("あ\U000E0100い", "アイ", "アイ")]
    [InlineData("", "", "")]
    [InlineData("　・ー", "", "")]
    public void Edges_fold_as_the_rulings_say(string kana, string plain, string loose)
    {
        Assert.Equal(plain, SearchKeys.Plain(kana));
        Assert.Equal(loose, SearchKeys.Loose(kana));
    }

    [Fact]
    public void A_key_folds_to_itself() => Gen.Char['ぁ', 'ヾ'].Array[0, 20].Sample(letters =>
    {
        var kana = new string(letters);
        var plain = SearchKeys.Plain(kana);
        return SearchKeys.Plain(plain) == plain;
    });

    [Fact]
    public void Hiragana_and_katakana_give_the_same_keys() => Gen.Char['ぁ', 'ゖ'].Array[0, 20].Sample(letters =>
    {
        var (hiragana, katakana) = (new string(letters), new string([.. letters.Select(letter => (char)(letter + 0x60))]));
        return SearchKeys.Plain(hiragana) == SearchKeys.Plain(katakana) && SearchKeys.Loose(hiragana) == SearchKeys.Loose(katakana);
    });
}
