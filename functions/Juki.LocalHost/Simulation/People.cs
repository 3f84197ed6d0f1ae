using System.Globalization;

namespace Juki.LocalHost.Simulation;

/// <summary>Makes people: names, days and numbers put together by chance.</summary>
/// <param name="chance">The source of chance.</param>
/// <param name="numbers">The source of codes and numbers.</param>
internal sealed class People(Chance chance, Numbers numbers)
{
    private const string DateForm = "yyyyMMdd";
    private const string Space = "　";
    private const string Male = "1";
    private const string Female = "2";

    private static readonly NamePart Foreigner = new("GARCIA", string.Empty);
    private static readonly string[] LatinNames = ["MARIA ELENA", "JOHN PAUL", "ANNA", "LUIS ALBERTO"];

    /// <summary>A person born on a day, living in a home.</summary>
    public RegisterEntry Make(DateOnly birth, Home home)
    {
        var male = chance.In(0.5);
        var surname = chance.Usual(NameTable.Surnames);
        var given = chance.Usual(male ? NameTable.MaleNames : NameTable.FemaleNames);
        return new RegisterEntry
        {
            ResidentCode = numbers.ResidentCode(),
            Name = surname.Text + Space + given.Text,
            NameKana = surname.Kana + Space + given.Kana,
            BirthDate = Text(birth),
            Sex = male ? Male : Female,
            Address = home.Address,
            IndividualNumber = numbers.IndividualNumber(),
            Municipality = home.Municipality,
            TownCode = home.TownCode,
        };
    }

    /// <summary>The person, made hard in a way.</summary>
    public RegisterEntry Harden(RegisterEntry entry, HardKind kind) => kind switch
    {
        HardKind.PrivateUseGaiji => Surname(entry, new("\uE1A3藤", "さいとう")) with { NameGaijiSerial = 1 },
        HardKind.GetaMark => Surname(entry, new("〓橋", "たかはし")) with { NameGaijiSerial = 1 },
        HardKind.GaijiInAddress => entry with { Address = entry.Address + "　コーポ〓", AddressGaijiSerial = 1 },
        HardKind.VariationSequence => Surname(entry, new("渡邉\U000E010F", "わたなべ")),
        HardKind.SupplementaryPlane => Surname(entry, new("\U00020BB7田", "よしだ")),
        HardKind.CompatibilityIdeograph => Surname(entry, new("山\uFA11", "やまさき")),
        HardKind.NoKana => entry with { NameKana = string.Empty },
        HardKind.NoIndividualNumber => entry with { IndividualNumber = string.Empty },
        HardKind.BirthYearOnly => entry with { BirthDate = "19500000" },
        HardKind.UnknownBirthDate => entry with { BirthDate = "00000000" },
        HardKind.NonCalendarBirthDate => entry with { BirthDate = "19750229" },
        HardKind.LatinName => entry with { Name = Foreigner.Text + Space + chance.OneOf(LatinNames), NameKana = string.Empty },
        _ => entry with { Name = string.Empty, NameKana = string.Empty },
    };

    /// <summary>A day as items hold it.</summary>
    public static string Text(DateOnly day) => day.ToString(DateForm, CultureInfo.InvariantCulture);

    private static RegisterEntry Surname(RegisterEntry entry, NamePart surname) => entry with
    {
        Name = surname.Text + entry.Name[entry.Name.IndexOf(Space, StringComparison.Ordinal)..],
        NameKana = surname.Kana + entry.NameKana[entry.NameKana.IndexOf(Space, StringComparison.Ordinal)..],
    };
}
