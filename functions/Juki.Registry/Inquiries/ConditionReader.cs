using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Registry.Http;

namespace Juki.Registry.Inquiries;

/// <summary>Reads the conditions of an inquiry: every member in its form and none besides. All that is wrong is found at once.</summary>
internal sealed class ConditionReader(FieldTable fields, MemberReader members)
{
    private const string FormOfDay = "A day of the calendar, eight digits, YYYYMMDD.";

    // The item that each member asks with.
    private static readonly IReadOnlyList<(int Item, IReadOnlyList<string> Members)> Members =
    [
        (KnownItems.Name, [ConditionMember.Name]),
        (KnownItems.NameKana, [ConditionMember.NameKana]),
        (KnownItems.BirthDate, [ConditionMember.BirthDate, ConditionMember.BirthFrom]),
        (KnownItems.Sex, [ConditionMember.Sex]),
        (KnownItems.Address, [ConditionMember.Municipality, ConditionMember.Address]),
    ];

    /// <summary>Reads them.</summary>
    /// <param name="fields">The items of the file that is asked.</param>
    /// <param name="conditions">What the member holds.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>The conditions, not to be used where something is wrong, and numbers of the items asked with.</returns>
    public static (FourItems Asked, IReadOnlyList<int> Items) Read(FieldTable fields, JsonElement conditions, List<ProblemParameter> errors)
    {
        var members = new MemberReader(conditions, $"{InquiryMember.Conditions}.", errors);
        var missing = ConditionMember.MissingOf(fields);
        if (conditions.ValueKind == JsonValueKind.Object && members.IsOnly(ConditionMember.All, missing))
            return new ConditionReader(fields, members).Read(errors);
        errors.Add(new(InquiryMember.Conditions, $"An object of no other members than {string.Join(", ", ConditionMember.All.Except(missing))}."));
        return (new FourItems(), []);
    }

    private (FourItems Asked, IReadOnlyList<int> Items) Read(List<ProblemParameter> errors)
    {
        var asked = new FourItems { Name = Name(), Birth = Birth(), Sex = Sex(), Address = Address() };
        var items = Members.Where(item => item.Members.Any(members.Has)).Select(item => item.Item).ToList();
        if (items.Count == 0)
            errors.Add(new(InquiryMember.Conditions, "At least one condition."));
        return (asked, items);
    }

    private NameCondition? Name()
    {
        var (name, kana) = (members.Text(ConditionMember.Name, fields[KnownItems.Name].MaxLength), members.Text(ConditionMember.NameKana, fields[KnownItems.NameKana].MaxLength));
        var isWhole = members.Flag(ConditionMember.IsWholeName, $"true or false, together with {ConditionMember.Name}.", members.Has(ConditionMember.Name));
        if (name is not null && kana is not null)
            members.Wrong(ConditionMember.NameKana, $"Either this or {ConditionMember.Name}, and not both.");
        return kana is not null ? new NameCondition.Kana(kana) : name is not null ? new NameCondition.Kanji(name, isWhole) : null;
    }

    private BirthCondition? Birth()
    {
        var date = members.Value<LooseDate>(ConditionMember.BirthDate, LooseDate.TryParse, "A date of eight digits, YYYYMMDD, unknown parts as zeros.");
        var (from, to) = (members.Day(ConditionMember.BirthFrom, FormOfDay), members.Day(ConditionMember.BirthTo, FormOfDay));
        if (members.Has(ConditionMember.BirthFrom) != members.Has(ConditionMember.BirthTo) || (members.Has(ConditionMember.BirthFrom) && members.Has(ConditionMember.BirthDate)))
            members.Wrong(ConditionMember.BirthFrom, $"Together with {ConditionMember.BirthTo}, and not with {ConditionMember.BirthDate}.");
        if (from is not { } first || to is not { } last)
            return date is { } on ? new BirthCondition.On(on) : null;
        if (BirthCondition.Between.TryMake(first, last, out var range))
            return range;
        members.Wrong(ConditionMember.BirthTo, $"Not before {ConditionMember.BirthFrom}, and less than {BirthCondition.Between.MostYears} years after it.");
        return null;
    }

    private string? Sex()
    {
        var sex = members.Text(ConditionMember.Sex, 1);
        if (sex is not null && !fields[KnownItems.Sex].Choices.Contains(sex))
            members.Wrong(ConditionMember.Sex, $"One of {string.Join(", ", fields[KnownItems.Sex].Choices)}; the last finds those of whom none is recorded.");
        return sex;
    }

    private AddressCondition? Address()
    {
        var municipality = members.Value<MunicipalityCode>(ConditionMember.Municipality, MunicipalityCode.TryParse, "The code of a municipality, with its check digit or without.");
        var town = fields.Has(KnownItems.TownCode) ? members.Text(ConditionMember.Town, fields[KnownItems.TownCode].MaxLength) : null;
        var text = members.Text(ConditionMember.Address, fields[KnownItems.Address].MaxLength);
        var isWhole = members.Flag(ConditionMember.IsWholeAddress, $"true or false, together with {ConditionMember.Address}.", members.Has(ConditionMember.Address));
        if (town is not null && municipality is null)
            members.Wrong(ConditionMember.Town, $"Together with {ConditionMember.Municipality}.");
        return municipality is null && text is null
            ? null
            : new AddressCondition { Municipalities = municipality is { } code ? PlacesOf(code) : null, TownCode = town, Text = text, IsWhole = isWhole };
    }

    // A city with wards is asked for as a whole by its own code.
    private static List<MunicipalityCode> PlacesOf(MunicipalityCode code) =>
        MunicipalityTable.Find(code) is { } city && MunicipalityTable.All.Where(row => row.IsWardOf(city)).Select(row => row.Code).ToList() is { Count: > 0 } wards ? wards : [code];
}
