using System.Globalization;
using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Testing.Model;

namespace Juki.Registry.Tests.Searches;

/// <summary>Questions that somebody might ask who knows a little of a person: beginnings, other kana, dates in part, ranges, parts of an address.</summary>
internal sealed class RandomQuestions(Random random)
{
    private const string Voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼ";
    private const string Plain = "かきくけこさしすせそたちつてとはひふへほ";

    /// <summary>A question about somebody; now and then one that does not fit.</summary>
    public PlainQuestion About(IReadOnlyDictionary<string, string> person)
    {
        string Item(string name) => person.GetValueOrDefault(name, "");
        var question = new PlainQuestion(null, false, null, null, null, null, null, null, null, null, false);
        var nameKind = random.Next(4);
        if (nameKind == 0 && Item(random.Next(6) == 0 && Item("formerSurname") is not "" ? "formerSurname" : "name") is { Length: > 0 } name)
            question = random.Next(3) == 0 ? question with { Name = Item("name"), IsWholeName = Item("name").Length > 0 } : question with { Name = Beginning(name, 1) };
        else if (nameKind is 1 or 2 && Item("nameKana") is { Length: > 0 } kana)
            question = question with { Kana = Heard(Beginning(kana, 1)) };
        question = (random.Next(6)) switch
        {
            0 => question with { Birth = Item("birthDate") },
            1 => question with { Birth = Item("birthDate")[..6] + "00" },
            2 => question with { Birth = Item("birthDate")[..4] + "0000" },
            3 => Ranged(question, Item("birthDate")),
            _ => question,
        };
        if (random.Next(3) == 0)
            question = question with { Sex = (1 + random.Next(3)).ToString(CultureInfo.InvariantCulture) };
        return random.Next(4) switch
        {
            0 => question with { Municipality = Item("municipalityCode"), Town = Item("townCode") is { Length: > 0 } town && random.Next(3) > 0 ? town : null },
            1 => question with { Address = Beginning(Item("address"), 3) },
            2 => question with { Address = Item("address"), IsWholeAddress = true },
            _ => question,
        };
    }

    public static FourItems Asked(PlainQuestion question) => new()
    {
        Name = question.Kana is { } kana ? new NameCondition.Kana(kana) : question.Name is { } name ? new NameCondition.Kanji(name, question.IsWholeName) : null,
        Birth = question.Birth is { } birth ? new BirthCondition.On(Date(birth)) : question.BirthFrom is { } from ? Between(from, question.BirthTo!) : null,
        Sex = question.Sex,
        Address = question.Municipality is null && question.Address is null
            ? null
            : new AddressCondition
            {
                Municipalities = MunicipalityCode.TryParse(question.Municipality, out var code) ? [code] : null,
                TownCode = question.Town,
                Text = question.Address,
                IsWhole = question.IsWholeAddress,
            },
    };

    private string Beginning(string text, int least)
    {
        var runes = text.EnumerateRunes().ToList();
        return string.Concat(runes.Take(Math.Max(least, 1 + random.Next(runes.Count))));
    }

    // As somebody writes a name that was heard: without voicing, or in katakana.
    private string Heard(string kana) => random.Next(3) switch
    {
        0 => string.Concat(kana.Select(character => Voiced.IndexOf(character, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : character)),
        1 => string.Concat(kana.Select(character => character is >= 'ぁ' and <= 'ゖ' ? (char)(character + 0x60) : character)),
        _ => kana,
    };

    private PlainQuestion Ranged(PlainQuestion question, string birth)
    {
        if (!Date(birth).TryGetDay(out var day) || day.Year < 1900)
            return question;
        var first = day.AddDays(-random.Next(40));
        var last = random.Next(2) == 0 ? day.AddDays(random.Next(20)) : first.AddYears(4).AddDays(random.Next(360));
        return question with { BirthFrom = LooseDate.From(first).Value, BirthTo = LooseDate.From(last).Value };
    }

    private static LooseDate Date(string text) => LooseDate.TryParse(text, out var date) ? date : throw new ArgumentException("no date", nameof(text));

    private static BirthCondition Between(string from, string to) =>
        Date(from).TryGetDay(out var first) && Date(to).TryGetDay(out var last) && BirthCondition.Between.TryMake(first, last, out var range) ? range! : throw new ArgumentException("no range", nameof(from));
}
