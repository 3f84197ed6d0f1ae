using System.Text;

namespace Juki.Records.Kana;

/// <summary>
/// Search keys of a kana name (清音化かな氏名, 標準仕様書2.1.2): differences that a searcher can't hear or know are folded away.
/// A search matches when either key begins as the query's does. Exact comparison of names must not use them.
/// </summary>
public static class SearchKeys
{
    private const string ColumnO = "オコソトノホモヨロ";

    /// <summary>The plain key, stored as item 13: width, script, voicing, small kana, spaces and marks are folded.</summary>
    /// <param name="kana">A kana name.</param>
    /// <returns>The key in full-width katakana; empty when nothing is left.</returns>
    public static string Plain(string kana) => Strip(Katakana(kana));

    /// <summary>The loose key: besides, ヂ is ジ, ヅ is ズ, ワ is ハ, and ウ after a kana of the オ column is オ.</summary>
    /// <param name="kana">A kana name.</param>
    /// <returns>The key in full-width katakana; empty when nothing is left.</returns>
    public static string Loose(string kana)
    {
        var plain = Strip(Katakana(kana).Replace('ヂ', 'ジ').Replace('ヅ', 'ズ'));
        return ReadLong(plain).Replace('ワ', 'ハ').ToString();
    }

    /// <summary>
    /// A key that is the same for whatever either search key takes for the same, so that one index bucket serves both: ウ after the オ column is オ,
    /// ワ is ハ, チ is シ, ツ is ス. Where one name's plain or loose key begins another's, this one does too.
    /// </summary>
    /// <param name="plain">A plain key.</param>
    /// <returns>The key, of the same length.</returns>
    public static string Coarse(string plain) =>
        ReadLong(plain).Replace('ワ', 'ハ').Replace('チ', 'シ').Replace('ツ', 'ス').ToString();

    // The kana before is looked up in the plain key: an ウ that was read オ does not carry over to a second ウ (ruling 30).
    private static StringBuilder ReadLong(string plain)
    {
        var key = new StringBuilder(plain);
        for (var i = 1; i < plain.Length; i++)
        {
            if (plain[i] == 'ウ' && ColumnO.Contains(plain[i - 1], StringComparison.Ordinal))
                key[i] = 'オ';
        }

        return key;
    }

    // Steps 1 and 2: one script and width, marks of repetition written out, ヴ read as バ row.
    private static string Katakana(string kana)
    {
        var key = new StringBuilder(kana.Length);
        foreach (var character in kana.Select(KanaFold.ToKatakana))
        {
            var last = key.Length > 0 ? key[^1] : '\0';
            switch (character)
            {
                case '\u3099' when key.Length > 0:
                    key[^1] = KanaFold.Voice(last);
                    break;
                case '\u309A' when key.Length > 0:
                    key[^1] = KanaFold.HalfVoice(last);
                    break;
                case 'ヽ' when key.Length > 0:
                    key.Append(KanaFold.Unvoice(last));
                    break;
                case 'ヾ' when key.Length > 0:
                    key.Append(KanaFold.Voice(KanaFold.Unvoice(last)));
                    break;
                case '\u3099' or '\u309A' or 'ヽ' or 'ヾ':
                    break; // Nothing before it that it could voice or repeat.
                default:
                    key.Append(character);
                    break;
            }
        }

        return key.Replace("ヴァ", "バ").Replace("ヴィ", "ビ").Replace("ヴェ", "ベ").Replace("ヴォ", "ボ").Replace("ヴ", "ブ").ToString();
    }

    // Steps 3 and 4: large and unvoiced kana, and nothing but letters and digits.
    private static string Strip(string katakana)
    {
        var key = new StringBuilder(katakana.Length);
        foreach (var character in katakana)
        {
            if (character != 'ー' && char.IsLetterOrDigit(character))
                key.Append(Modern(KanaFold.Unvoice(KanaFold.Enlarge(character))));
        }

        return key.ToString();
    }

    private static char Modern(char character) => character switch
    {
        'ヲ' => 'オ',
        'ヰ' => 'イ',
        'ヱ' => 'エ',
        _ => character,
    };
}
