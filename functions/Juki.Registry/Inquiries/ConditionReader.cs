using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Registry.Http;

namespace Juki.Registry.Inquiries;

/// <summary>Reads the conditions of an inquiry: every member in its form and none besides. All that is wrong is found at once.</summary>
internal sealed class ConditionReader(JsonElement conditions, List<ProblemParameter> errors)
{
    private static readonly FieldTable Fields = FieldTable.Juki;

    // The item that each member asks with.
    private static readonly IReadOnlyList<(int Item, IReadOnlyList<string> Members)> Members =
    [
        (JukiItem.Name, [ConditionMember.Name]),
        (JukiItem.NameKana, [ConditionMember.NameKana]),
        (JukiItem.BirthDate, [ConditionMember.BirthDate, ConditionMember.BirthFrom]),
        (JukiItem.Sex, [ConditionMember.Sex]),
        (JukiItem.Address, [ConditionMember.Municipality, ConditionMember.Address]),
    ];

    /// <summary>Reads them.</summary>
    /// <param name="conditions">What the member holds.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>The conditions, not to be used where something is wrong, and numbers of the items asked with.</returns>
    public static (FourItems Asked, IReadOnlyList<int> Items) Read(JsonElement conditions, List<ProblemParameter> errors)
    {
        if (conditions.ValueKind == JsonValueKind.Object && conditions.EnumerateObject().All(member => ConditionMember.All.Contains(member.Name, StringComparer.Ordinal)))
            return new ConditionReader(conditions, errors).Read();
        errors.Add(new(InquiryMember.Conditions, $"An object of no other members than {string.Join(", ", ConditionMember.All)}."));
        return (new FourItems(), []);
    }

    private (FourItems Asked, IReadOnlyList<int> Items) Read()
    {
        var asked = new FourItems { Name = Name(), Birth = Birth(), Sex = Sex(), Address = Address() };
        var items = Members.Where(item => item.Members.Any(Has)).Select(item => item.Item).ToList();
        if (items.Count == 0)
            errors.Add(new(InquiryMember.Conditions, "At least one condition."));
        return (asked, items);
    }

    private NameCondition? Name()
    {
        var (name, kana) = (Text(ConditionMember.Name, Fields[JukiItem.Name].MaxLength), Text(ConditionMember.NameKana, Fields[JukiItem.NameKana].MaxLength));
        var isWhole = Flag(ConditionMember.IsWholeName, ConditionMember.Name);
        if (name is not null && kana is not null)
            Wrong(ConditionMember.NameKana, $"Either this or {ConditionMember.Name}, and not both.");
        return kana is not null ? new NameCondition.Kana(kana) : name is not null ? new NameCondition.Kanji(name, isWhole) : null;
    }

    private BirthCondition? Birth()
    {
        var date = Read<LooseDate>(ConditionMember.BirthDate, LooseDate.TryParse, "A date of eight digits, YYYYMMDD, unknown parts as zeros.");
        var (from, to) = (Day(ConditionMember.BirthFrom), Day(ConditionMember.BirthTo));
        if (Has(ConditionMember.BirthFrom) != Has(ConditionMember.BirthTo) || (Has(ConditionMember.BirthFrom) && Has(ConditionMember.BirthDate)))
            Wrong(ConditionMember.BirthFrom, $"Together with {ConditionMember.BirthTo}, and not with {ConditionMember.BirthDate}.");
        if (from is not { } first || to is not { } last)
            return date is { } on ? new BirthCondition.On(on) : null;
        if (BirthCondition.Between.TryMake(first, last, out var range))
            return range;
        Wrong(ConditionMember.BirthTo, $"Not before {ConditionMember.BirthFrom}, and less than {BirthCondition.Between.MostYears} years after it.");
        return null;
    }

    private string? Sex()
    {
        var sex = Text(ConditionMember.Sex, 1);
        if (sex is not null && !Fields[JukiItem.Sex].Choices.Contains(sex))
            Wrong(ConditionMember.Sex, $"One of {string.Join(", ", Fields[JukiItem.Sex].Choices)}; the last finds those of whom none is recorded.");
        return sex;
    }

    private AddressCondition? Address()
    {
        var municipality = Read<MunicipalityCode>(ConditionMember.Municipality, MunicipalityCode.TryParse, "The code of a municipality, with its check digit or without.");
        var (town, text) = (Text(ConditionMember.Town, Fields[JukiItem.TownCode].MaxLength), Text(ConditionMember.Address, Fields[JukiItem.Address].MaxLength));
        var isWhole = Flag(ConditionMember.IsWholeAddress, ConditionMember.Address);
        if (town is not null && municipality is null)
            Wrong(ConditionMember.Town, $"Together with {ConditionMember.Municipality}.");
        return municipality is null && text is null
            ? null
            : new AddressCondition { Municipalities = municipality is { } code ? PlacesOf(code) : null, TownCode = town, Text = text, IsWhole = isWhole };
    }

    // A city with wards is asked for as a whole by its own code.
    private static List<MunicipalityCode> PlacesOf(MunicipalityCode code) =>
        MunicipalityTable.Find(code) is { } city && MunicipalityTable.All.Where(row => row.IsWardOf(city)).Select(row => row.Code).ToList() is { Count: > 0 } wards ? wards : [code];

    private bool Has(string member) => conditions.TryGetProperty(member, out _);

    private string? Text(string member, int maxLength)
    {
        if (!conditions.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Length <= maxLength && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl))
            return text;
        Wrong(member, $"Text of 1 to {maxLength} characters, none of them a control character.");
        return null;
    }

    private bool Flag(string member, string of)
    {
        if (!conditions.TryGetProperty(member, out var value))
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) || !Has(of))
            Wrong(member, $"true or false, together with {of}.");
        return value.ValueKind == JsonValueKind.True;
    }

    private DateOnly? Day(string member)
    {
        if (Read<LooseDate>(member, LooseDate.TryParse, "A day of the calendar, eight digits, YYYYMMDD.") is not { } date)
            return null;
        if (date.TryGetDay(out var day))
            return day;
        Wrong(member, "A day of the calendar, eight digits, YYYYMMDD.");
        return null;
    }

    private T? Read<T>(string member, TryParse<T> parse, string form)
        where T : struct
    {
        if (!conditions.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && parse(value.GetString(), out var read))
            return read;
        Wrong(member, form);
        return null;
    }

    private void Wrong(string member, string message) => errors.Add(new($"{InquiryMember.Conditions}.{member}", message));
}
