using Juki.Records.Items;
using Juki.Records.Values;

namespace Juki.Records.Searching;

/// <summary>What of a person a search judges: the four items (4情報), as compared. Personal data.</summary>
/// <param name="Names">The name, and the one with the former surname (旧氏) where there is one.</param>
/// <param name="BirthDate">Birth date.</param>
/// <param name="Sex">Sex as searched for; 3 where none is recorded (ruling 19).</param>
/// <param name="Municipality">Code of the municipality; a default value for an overseas mover.</param>
/// <param name="TownCode">Code of the town; empty where none is recorded.</param>
/// <param name="Address">The address, folded.</param>
public sealed record SearchedPerson(
    IReadOnlyList<SearchedName> Names, LooseDate BirthDate, string Sex, MunicipalityCode Municipality, string TownCode, string Address)
{
    /// <summary>The last address in Japan of an overseas mover, folded: whoever asks seldom knows more. Empty where there is none.</summary>
    public string LastAddress { get; init; } = string.Empty;

    /// <summary>Whether the person is an overseas mover (国外転出者), which the Fuhyo file alone tells.</summary>
    public bool IsOverseas { get; init; }

    /// <summary>What a search judges of a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The person.</returns>
    public static SearchedPerson Of(PersonRecord record) => new(
        NamesOf(record), record.BirthDate, SexOf(record.Sex), record.Residence ?? default, record.TownCode, NameFold.OfAddress(record.Address))
    {
        LastAddress = NameFold.OfAddress(record.LastAddress),
        IsOverseas = record.IsOverseas,
    };

    /// <summary>The same of a record that holds no more than the items that a search asks with; what is blank is no condition's.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The person.</returns>
    public static SearchedPerson OfPart(PersonRecord record) => new(
        NamesOf(record),
        record.Items.IsBlank(KnownItems.BirthDate) ? default : record.BirthDate,
        SexOf(record.Sex),
        record.Items.IsBlank(KnownItems.MunicipalityCode) ? default : record.Residence ?? default,
        record.TownCode,
        NameFold.OfAddress(record.Address))
    {
        LastAddress = NameFold.OfAddress(record.LastAddress),
        IsOverseas = record.IsOverseas,
    };

    /// <summary>A recorded sex as searches compare it.</summary>
    /// <param name="sex">Item 6; blank and 3 both mean not recorded.</param>
    /// <returns>The value.</returns>
    public static string SexOf(string sex) => sex.Length == 0 ? KnownFlags.SexNotRecorded : sex;

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for everybody.</returns>
    public override string ToString() => "(person)";

    private static List<SearchedName> NamesOf(PersonRecord record)
    {
        var names = new List<SearchedName> { SearchedName.Of(record.Name, record.NameKana) };
        if (SearchedName.Former(record.Name, record.NameKana, record.FormerSurname, record.FormerSurnameKana) is { } former)
            names.Add(former);
        return names;
    }
}
