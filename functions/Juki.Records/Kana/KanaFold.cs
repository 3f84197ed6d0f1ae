namespace Juki.Records.Kana;

/// <summary>
/// Folds of width and script for search keys. Own tables, because normalisation forms do nothing where .NET runs without culture data,
/// and a key must come out the same everywhere.
/// </summary>
internal static class KanaFold
{
    private const string HalfWidth = "｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ";
    private const string FullWidth = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

    private const string Plain = "カキクケコサシスセソタチツテトハヒフヘホウワヰヱヲ";
    private const string Voiced = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺ";
    private const string HalfVoicedFrom = "ハヒフヘホ";
    private const string HalfVoiced = "パピプペポ";

    private const string Small = "ァィゥェォッャュョヮヵヶ";
    private const string Large = "アイウエオツヤユヨワカケ";

    private const int FullWidthAsciiOffset = '！' - '!';
    private const int KatakanaOffset = 'ァ' - 'ぁ';

    /// <summary>Full-width katakana for any kana, half-width ASCII in upper case for full-width Latin.</summary>
    public static char ToKatakana(char character) => character switch
    {
        >= 'ぁ' and <= 'ゖ' => (char)(character + KatakanaOffset),
        'ゝ' => 'ヽ',
        'ゞ' => 'ヾ',
        '\u309B' => '\u3099',
        '\u309C' => '\u309A',
        _ => FoldWidth(character),
    };

    /// <summary>Full-width kana for half-width kana, half-width ASCII for full-width, letters in upper case; hiragana stays hiragana.</summary>
    public static char FoldWidth(char character) => character switch
    {
        >= '！' and <= '～' => char.ToUpperInvariant((char)(character - FullWidthAsciiOffset)),
        '\u3000' => ' ',
        _ => char.ToUpperInvariant(Replace(character, HalfWidth, FullWidth)),
    };

    public static char Unvoice(char character) => Replace(Replace(character, Voiced, Plain), HalfVoiced, HalfVoicedFrom);

    public static char Voice(char character) => Replace(character, Plain, Voiced);

    public static char HalfVoice(char character) => Replace(character, HalfVoicedFrom, HalfVoiced);

    public static char Enlarge(char character) => Replace(character, Small, Large);

    private static char Replace(char character, string from, string to)
    {
        var at = from.IndexOf(character, StringComparison.Ordinal);
        return at < 0 ? character : to[at];
    }
}
