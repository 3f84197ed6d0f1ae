namespace Juki.Records.Text;

/// <summary>Which text is a kana reading (ふりがな): kana, the long-vowel mark and the full-width space (C10).</summary>
public static class KanaRule
{
    private const char FullWidthSpace = '\u3000';
    private const char LongVowelMark = 'ー';

    /// <summary>Whether a text is a kana reading. Blank is one: not recorded (ruling 16).</summary>
    /// <param name="text">The text.</param>
    /// <returns>False when it holds anything else, half-width kana and "＊" included.</returns>
    public static bool Allows(string text) => text.All(IsAllowed);

    private static bool IsAllowed(char character) => character
        is FullWidthSpace
        or LongVowelMark
        or (>= 'ぁ' and <= 'ゖ')
        or 'ゝ' or 'ゞ'
        or (>= 'ァ' and <= 'ヺ')
        or 'ヽ' or 'ヾ';
}
