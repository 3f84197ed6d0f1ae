namespace Juki.Testing.Model;

/// <summary>What an item of a notice is, by the field dictionary.</summary>
internal enum PlainKind
{
    ResidentCode = 1,
    IndividualNumber,
    Choice,
    Municipality,
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
    /// <summary>What is said of it when it is not of its form.</summary>
    public string Check => Kind switch
    {
        PlainKind.ResidentCode => "C02",
        PlainKind.IndividualNumber => "C03",
        PlainKind.Choice or PlainKind.Municipality or PlainKind.Town => "C04",
        PlainKind.Date => "C05",
        PlainKind.Kana => "C10",
        PlainKind.Count or PlainKind.Serial => "C08",
        PlainKind.Sequence => "C11",
        _ => "C18",
    };
}

/// <summary>The items that a notice carries, in the order of their numbers (別添2 (1), less those that the server makes).</summary>
internal static class PlainItems
{
    public const string Code = "residentCode";
    public const string Name = "name";
    public const string Kana = "nameKana";
    public const string Birth = "birthDate";
    public const string Sex = "sex";
    public const string Address = "address";
    public const string Number = "individualNumber";
    public const string Reason = "changeReason";
    public const string Date = "changeDate";
    public const string Municipality = "municipalityCode";
    public const string Town = "townCode";
    public const string Flag = "gaijiFlag";
    public const string Sequence = "sequenceNumber";
    public const string FormerSurname = "formerSurname";
    public const string FormerSurnameKana = "formerSurnameKana";
    public const string FormerNumber = "formerIndividualNumber";
    public const string FormerCode = "formerResidentCode";

    public static readonly PlainItem[] All =
    [
        new(Code, PlainKind.ResidentCode, Mandatory: true),
        new(Name, PlainKind.Text, 200),
        new("nameGaijiCount", PlainKind.Count),
        new(Kana, PlainKind.Kana, 200),
        new(Birth, PlainKind.Date, Mandatory: true),
        new(Sex, PlainKind.Choice, Choices: "1 2 3"),
        new(Address, PlainKind.Text, 400, Mandatory: true),
        new("addressGaijiCount", PlainKind.Count),
        new(Number, PlainKind.IndividualNumber),
        new(Reason, PlainKind.Choice, Mandatory: true, Choices: "11 12 13 21 22 23 31 32 33 41 42 43 51 52"),
        new(Date, PlainKind.Date, Mandatory: true),
        new(Municipality, PlainKind.Municipality, Mandatory: true),
        new(Town, PlainKind.Town),
        new("operatorId", PlainKind.Text, 32),
        new("terminalId", PlainKind.Text, 32),
        new(Flag, PlainKind.Choice, Choices: "0 1"),
        new(Sequence, PlainKind.Sequence, Mandatory: true),
        new("nameGaijiSerial", PlainKind.Serial),
        new("addressGaijiSerial", PlainKind.Serial),
        new(FormerSurname, PlainKind.Text, 100),
        new("formerSurnameGaijiCount", PlainKind.Count),
        new(FormerSurnameKana, PlainKind.Kana, 100),
        new("formerSurnameGaijiSerial", PlainKind.Serial),
    ];

    /// <summary>What the server makes, so that no notice may give it.</summary>
    public static readonly string[] OfTheServer = ["retentionFlag", "kanaSearchKey", "recordedAt", "receivedOn", "removedFlag"];

    /// <summary>What every notice brings anew.</summary>
    public static readonly string[] Stamps = [Reason, Date, "operatorId", "terminalId", Sequence];

    /// <summary>What is said of the person.</summary>
    public static readonly string[] OfThePerson = [.. All.Select(item => item.Name).Except(Stamps)];

    public static readonly string[] Gaiji = [Name, Address, FormerSurname];
}
