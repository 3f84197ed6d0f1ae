using System.Text.Json.Serialization;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Searching;
using Juki.Records.Values;

namespace Juki.LocalHost.StandIns.National;

/// <summary>The four items (4情報) as a question states them; members as the contract names them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReceivedConditions
{
    /// <summary>How the name begins.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is the whole name.</summary>
    public bool IsWholeName { get; init; }

    /// <summary>How the reading begins.</summary>
    public string? NameKana { get; init; }

    /// <summary>The birth date.</summary>
    public string? BirthDate { get; init; }

    /// <summary>The first day of a range.</summary>
    public string? BirthFrom { get; init; }

    /// <summary>Its last day.</summary>
    public string? BirthTo { get; init; }

    /// <summary>The sex.</summary>
    public string? Sex { get; init; }

    /// <summary>The municipality, five digits or six.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>The town's code.</summary>
    public string? TownCode { get; init; }

    /// <summary>How the address begins.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it is the whole address.</summary>
    public bool IsWholeAddress { get; init; }

    /// <summary>Whether they leave few enough people: a birth date or range, or a name with an address.</summary>
    internal bool AreNarrow => BirthDate is not null || BirthFrom is not null || ((Name ?? NameKana) is not null && (Address ?? TownCode) is not null);

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for all.</returns>
    public override string ToString() => "(conditions)";

    /// <summary>Tells whether somebody fits.</summary>
    internal bool Fit(PersonRecord record) =>
        (MunicipalityCode is null || IsIn(record))
        && new FourItems { Name = NameCondition(), Birth = BirthCondition(), Sex = Sex, Address = AddressCondition() }.Matches(SearchedPerson.OfPart(record));

    // A city of wards stands for them.
    private bool IsIn(PersonRecord record) =>
        !record.Items.IsBlank(KnownItems.MunicipalityCode) && record.Residence is { } residence
        && Records.Values.MunicipalityCode.TryParse(MunicipalityCode, out var code)
        && DesignatedCities.WardCodesOf(code).Append(code).Contains(residence);

    private NameCondition? NameCondition() => this switch
    {
        { Name: { } name } => new NameCondition.Kanji(name, IsWholeName),
        { NameKana: { } kana } => new NameCondition.Kana(kana),
        _ => null,
    };

    private BirthCondition? BirthCondition()
    {
        if (LooseDate.TryParse(BirthDate, out var date))
            return new BirthCondition.On(date);
        return LooseDate.TryParse(BirthFrom, out var from) && from.TryGetDay(out var first) && LooseDate.TryParse(BirthTo, out var to) && to.TryGetDay(out var last)
            && Records.Searching.BirthCondition.Between.TryMake(first, last, out var range) ? range : null;
    }

    private AddressCondition? AddressCondition() =>
        TownCode is null && Address is null ? null : new AddressCondition { TownCode = TownCode, Text = Address, IsWhole = IsWholeAddress };
}
