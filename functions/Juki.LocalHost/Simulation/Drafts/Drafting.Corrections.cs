namespace Juki.LocalHost.Simulation.Drafts;

// 修正
internal sealed partial class Drafting
{
    private RegisterEntry Move(RegisterEntry entry) => world.Homes.Move(entry.Municipality, entry.Address).Of(entry);

    // 軽微な修正: another form of a character, or how the address is written.
    private RegisterEntry Retouch(RegisterEntry entry)
    {
        var retouched = world.Chance.In(0.5) ? People.OtherForm(entry) : world.Homes.Rewrite(entry);
        return retouched == entry ? world.Homes.Rewrite(entry) : retouched;
    }

    // 職権修正等
    private RegisterEntry Correct(RegisterEntry entry, DateOnly day)
    {
        while (true)
        {
            var corrected = Corrected(entry, day);
            if (corrected != entry)
                return corrected;
        }
    }

    private RegisterEntry Corrected(RegisterEntry entry, DateOnly day) => world.Chance.Between(0, 8) switch
    {
        0 or 1 => world.People.Marry(entry),
        2 => world.People.RecordFormerSurname(entry),
        3 when entry.FormerSurname.Length > 0 => entry with { FormerSurname = string.Empty, FormerSurnameKana = string.Empty, FormerSurnameGaijiSerial = 0 },
        4 => entry with { BirthDate = People.Text(world.Chance.Day(day.AddYears(-60), day.AddYears(-20))) },
        5 => entry with { Sex = entry.Sex == "1" ? "2" : "1" },
        6 => world.Homes.Rewrite(entry),
        7 when entry.Name.Length > 0 => world.People.RecordReading(entry),
        _ => world.People.Name(entry),
    };

    private Draft ChangeNumber(string reason, RegisterEntry entry, DateOnly day) =>
        new(reason, entry with { IndividualNumber = world.Numbers.IndividualNumber() }, Notified(day))
        {
            FormerNumber = entry.IndividualNumber.Length > 0 ? entry.IndividualNumber : world.Numbers.IndividualNumber(),
        };

    private Draft ChangeCode(string reason, RegisterEntry entry, DateOnly day) =>
        new(reason, entry with { ResidentCode = world.Numbers.ResidentCode() }, Notified(day)) { FormerCode = entry.ResidentCode };
}
