namespace Juki.Testing.Model;

/// <summary>What an item of a notice is, by the field dictionary.</summary>
internal enum PlainKind
{
    ResidentCode = 1,
    IndividualNumber,
    Choice,
    Municipality,
    AnyMunicipality,
    Town,
    Date,
    Text,
    Kana,
    Count,
    Serial,
    Sequence,
}

/// <summary>An item of a notice.</summary>
internal sealed record PlainItem(string Name, PlainKind Kind, int Length = 0, bool Mandatory = false, string Choices = "")
{
    /// <summary>What a blank stands for.</summary>
    public string Blank { get; init; } = Kind is PlainKind.Count or PlainKind.Serial ? "0" : string.Empty;

    /// <summary>What is said of it when it is not of its form.</summary>
    public string Check => Kind switch
    {
        PlainKind.ResidentCode => "C02",
        PlainKind.IndividualNumber => "C03",
        PlainKind.Choice or PlainKind.Municipality or PlainKind.AnyMunicipality or PlainKind.Town => "C04",
        PlainKind.Date => "C05",
        PlainKind.Kana => "C10",
        PlainKind.Count or PlainKind.Serial => "C08",
        PlainKind.Sequence => "C11",
        _ => "C18",
    };
}

/// <summary>Names of items that the model speaks of.</summary>
internal static class PlainItems
{
    public const string Code = "residentCode";
    public const string Name = "name";
    public const string Kana = "nameKana";
    public const string Birth = "birthDate";
    public const string Sex = "sex";
    public const string Address = "address";
    public const string Number = "individualNumber";
    public const string Date = "changeDate";
    public const string Flag = "gaijiFlag";
    public const string FormerNumber = "formerIndividualNumber";
    public const string FormerCode = "formerResidentCode";

    /// <summary>Where the gaiji of a text are counted.</summary>
    public static string CountOf(string text) => text + "GaijiCount";
}
