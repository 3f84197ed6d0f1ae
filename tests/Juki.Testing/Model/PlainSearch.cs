using System.Text;
using Juki.Records.Kana;

namespace Juki.Testing.Model;

/// <summary>What somebody looks for, as typed; null where it is not asked for.</summary>
public sealed record PlainQuestion(
    string? Name, bool IsWholeName, string? Kana, string? Birth, string? BirthFrom, string? BirthTo, string? Sex, string? Municipality, string? Town, string? Address, bool IsWholeAddress);

/// <summary>
/// A search by the four items in the plainest words: everybody is looked at, item by item, and nothing is shared with the server but the kana
/// keys, which the reference's own table tests.
/// </summary>
public static class PlainSearch
{
    /// <summary>Whether somebody is looked for.</summary>
    /// <param name="asked">What is looked for.</param>
    /// <param name="person">The person's items by name; blank ones may be left out.</param>
    public static bool Finds(PlainQuestion asked, IReadOnlyDictionary<string, string> person)
    {
        string Item(string name) => person.GetValueOrDefault(name, "");

        var names = new List<(string Kanji, string Kana)> { (Item("name"), Item("nameKana")) };
        if (Item("formerSurname") + Item("formerSurnameKana") is not "")
            names.Add((Renamed(Item("name"), Item("formerSurname")), Renamed(Item("nameKana"), Item("formerSurnameKana"))));
        return (asked.Name is null || names.Any(name => Begins(Bare(name.Kanji), Bare(asked.Name), asked.IsWholeName)))
            && (asked.Kana is null || names.Any(name => Begins(SearchKeys.Plain(name.Kana), SearchKeys.Plain(asked.Kana), false) || Begins(SearchKeys.Loose(name.Kana), SearchKeys.Loose(asked.Kana), false)))
            && (asked.Birth is null || MayBe(Item("birthDate"), asked.Birth))
            && (asked.BirthFrom is null || MayLie(Item("birthDate"), asked.BirthFrom, asked.BirthTo!))
            && (asked.Sex is null || (Item("sex") is "" ? "3" : Item("sex")) == asked.Sex)
            && (asked.Municipality is null || Item("municipalityCode") == asked.Municipality)
            && (asked.Town is null || Item("townCode") == asked.Town)
            && (asked.Address is null || Begins(Narrow(Item("address")), Narrow(asked.Address), asked.IsWholeAddress));
    }

    private static string Renamed(string name, string surname) =>
        surname is "" ? "" : surname + (name.IndexOf('　', StringComparison.Ordinal) is var at and >= 0 ? name[(at + 1)..] : "");

    private static bool Begins(string text, string beginning, bool isWhole) =>
        beginning.Length > 0 && (isWhole ? text == beginning : text.StartsWith(beginning, StringComparison.Ordinal));

    private static string Bare(string name) => Narrow(name).Replace(" ", "", StringComparison.Ordinal);

    // Full-width Latin and spaces to half-width, capitals, and no variation selectors.
    private static string Narrow(string text)
    {
        var narrow = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            var value = character.Value is >= 0xFF01 and <= 0xFF5E ? character.Value - 0xFEE0 : character.Value == 0x3000 ? ' ' : character.Value;
            if (value is not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF))
                narrow.Append(Rune.ToUpperInvariant(new Rune(value)));
        }

        return narrow.ToString();
    }

    private static string Known(string date) => date[..4] == "0000" ? "" : date[4..6] == "00" ? date[..4] : date[6..] == "00" ? date[..6] : date;

    private static bool MayBe(string one, string other)
    {
        var (a, b) = (Known(one), Known(other));
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    private static bool MayLie(string date, string from, string to)
    {
        var known = Known(date);
        var (least, most) = (known + "00000000"[known.Length..], known + "99999999"[known.Length..]);
        return string.CompareOrdinal(least, to) <= 0 && string.CompareOrdinal(most, from) >= 0;
    }
}
