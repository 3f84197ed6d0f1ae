namespace Juki.Registry.Typesetting.Lines;

/// <summary>What a character does to the break of a line (禁則処理), after JIS X 4051.</summary>
internal enum BreakClass
{
    /// <summary>A line may end before and after it: kanji, kana.</summary>
    Ordinary,

    /// <summary>Does not end a line (行末禁則文字): opening brackets.</summary>
    Opening,

    /// <summary>Does not begin a line (行頭禁則文字): closing brackets, punctuation, small kana.</summary>
    Closing,

    /// <summary>Is not parted from its like: Latin letters and digits.</summary>
    Word,

    /// <summary>Punctuation of Latin text: does not begin a line, and a word or number goes on after it.</summary>
    WordMark,

    /// <summary>Is not parted from the same character (分離禁止文字): dashes and leaders.</summary>
    Pair,

    /// <summary>Ends a line without needing room in it.</summary>
    Space,

    /// <summary>Begins a new line, and is not drawn.</summary>
    LineFeed,
}
