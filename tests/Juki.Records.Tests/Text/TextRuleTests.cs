using CsCheck;
using Juki.Records.Text;

namespace Juki.Records.Tests.Text;

public sealed class TextRuleTests
{
    [Theory]
    [Trait("Requirement", "C08")]
    [InlineData("", 0)]
    [InlineData("山田　花子", 0)]
    [InlineData("〓", 1)]
    [InlineData("\uE000\uF8FF", 2)]
    [InlineData("\U000F0000\U0010FFFD", 2)]
    [InlineData("邉\U000E0102", 0)]
    [InlineData("\uE000\U000E0102", 1)]
    [InlineData("𠮷〓\uE000", 2)]
    public void Gaiji_are_private_use_characters_and_geta_marks(string text, int count) => Assert.Equal(count, Gaiji.Count(text));

    [Theory]
    [Trait("Requirement", "C18")]
    [InlineData("髙﨑𠮷邉\U000E0102䶒\U0002E7BD\U0001B001\uE000", true)]
    [InlineData("ＡＢＣ ｱ か\u3099", true)]
    [InlineData("\t", false)]
    [InlineData("\u007F", false)]
    [InlineData("\u200D", false)]
    [InlineData("\u2028", false)]
    [InlineData("\uFDEF", false)]
    [InlineData("\U0001FFFF", false)]
    public void Legal_text_is_assigned_visible_and_whole(string text, bool legal) => Assert.Equal(legal, TextRule.Allows(text));

    [Fact]
    [Trait("Requirement", "C18")]
    public void An_unpaired_surrogate_makes_any_text_illegal() => Gen.Select(Gen.Char['あ', 'ん'].Array[0, 5], Gen.Char['\uD800', '\uDBFF'], Gen.Char['あ', 'ん'].Array[0, 5])
        .Sample((before, surrogate, after) => !TextRule.Allows(new string(before) + surrogate + new string(after)));

    [Fact]
    [Trait("Requirement", "C10")]
    public void The_blocks_of_kana_are_kana_and_their_neighbours_are_not()
    {
        Assert.True(KanaRule.Allows("ぁゖァヺーゝゞヽヾ　"));
        foreach (var neighbour in new[] { '\u3040', '\u3097', '\u3099', '゛', '゠', '・', 'ヿ', 'ゟ', 'ｱ', '〜', '-' })
            Assert.False(KanaRule.Allows($"あ{neighbour}"));
    }
}
