using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Juki.Registry.Typesetting.Lines;

/// <summary>Where a line of Japanese may end (禁則処理), after JIS X 4051; words and numbers stay whole, full-width ones too.</summary>
internal static class LineBreakRules
{
    private const string OpeningCharacters = "「『（［｛〈《【〔〖〘〚〝｢([{｟«‘“￥＄￡＃№¥$£#";

    private const string ClosingCharacters =
        "」』）］｝〉》】〕〗〙〛〟｣)]}｠»’”、。，．・：；？！､｡･‼⁇⁈⁉％‰℃°′″"
        + "ヽヾゝゞ々〻ー゛゜ｰ‐゠–〜～"
        + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｯｬｭｮ";

    private const string WordMarkCharacters = ".,:;?!%-/";
    private const string PairCharacters = "—―…‥〳〴〵";
    private const string SpaceCharacters = " 　\t";

    // Latin, Greek and Cyrillic end before the general punctuation; what follows is parted anywhere, as kana are.
    private const int EndOfAlphabets = 0x2000;

    private static readonly FrozenDictionary<int, BreakClass> Classes = new (string Characters, BreakClass Class)[]
        {
            (OpeningCharacters, BreakClass.Opening),
            (ClosingCharacters, BreakClass.Closing),
            (WordMarkCharacters, BreakClass.WordMark),
            (PairCharacters, BreakClass.Pair),
            (SpaceCharacters, BreakClass.Space),
            ("\r\n\v\f\u0085\u2028\u2029", BreakClass.LineFeed),
        }
        .SelectMany(set => set.Characters.EnumerateRunes().Select(character => (character.Value, set.Class)))
        .ToFrozenDictionary(character => character.Value, character => character.Class);

    /// <summary>The class of a character.</summary>
    /// <param name="cluster">Its stored form; the first code point decides.</param>
    public static BreakClass ClassOf(string cluster)
    {
        _ = Rune.DecodeFromUtf16(cluster, out var first, out _);
        return Classes.TryGetValue(first.Value, out var known) ? known
            : IsOfWord(first) ? BreakClass.Word
            : BreakClass.Ordinary;
    }

    /// <summary>Whether a line may end between two characters.</summary>
    public static bool MayBreak(Cluster before, Cluster after) => (before.Class, after.Class) switch
    {
        (_, BreakClass.Space or BreakClass.Closing or BreakClass.WordMark) => false,
        (BreakClass.Opening, _) => false,
        (BreakClass.Word or BreakClass.WordMark, BreakClass.Word) => false,
        (BreakClass.Pair, BreakClass.Pair) => before.Text != after.Text,
        _ => true,
    };

    private static bool IsOfWord(Rune character) =>
        character.Value < EndOfAlphabets || (character.Value is >= 0xFF01 and <= 0xFF5E
            && Rune.GetUnicodeCategory(character) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter);
}
