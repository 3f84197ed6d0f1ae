using System.Globalization;

namespace Juki.LocalHost.Simulation;

/// <summary>Makes people: names, days and numbers put together by chance.</summary>
/// <param name="chance">The source of chance.</param>
/// <param name="numbers">The source of codes and numbers.</param>
internal sealed partial class People(Chance chance, Numbers numbers)
{
    private const string DateForm = "yyyyMMdd";
    private const string Space = "　";
    private const string Male = "1";
    private const string Female = "2";

    /// <summary>A person born on a day, living in a home.</summary>
    public RegisterEntry Make(DateOnly birth, Home home)
    {
        var male = chance.In(0.5);
        var surname = chance.Usual(NameTable.Surnames);
        var given = Given(male ? Male : Female);
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

    /// <summary>A child born on a day to a family: without a name and a number yet (命名前).</summary>
    public RegisterEntry Newborn(DateOnly birth, RegisterEntry parent) => Make(birth, new Home(parent.Municipality, parent.TownCode, parent.Address)) with
    {
        Name = string.Empty,
        NameKana = string.Empty,
        IndividualNumber = string.Empty,
        AddressGaijiSerial = parent.AddressGaijiSerial,
    };

    /// <summary>A day as items hold it.</summary>
    public static string Text(DateOnly day) => day.ToString(DateForm, CultureInfo.InvariantCulture);

    private NamePart Given(string sex) => chance.Usual(sex == Male ? NameTable.MaleNames : NameTable.FemaleNames);
}
