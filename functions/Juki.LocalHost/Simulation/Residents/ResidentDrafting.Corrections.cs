using Juki.LocalHost.Simulation.Drafts;

namespace Juki.LocalHost.Simulation.Residents;

// 修正
internal sealed partial class ResidentDrafting
{
    private RegisterEntry Move(RegisterEntry entry) => World.Homes.Move(entry.Municipality, entry.Address).Of(entry);

    // 軽微な修正: another form of a character, or how the address is written.
    private RegisterEntry Retouch(RegisterEntry entry)
    {
        var retouched = World.Chance.In(0.5) ? People.OtherForm(entry) : World.Homes.Rewrite(entry);
        return retouched == entry ? World.Homes.Rewrite(entry) : retouched;
    }

    // 職権修正等
    private RegisterEntry Correct(RegisterEntry entry, DateOnly day) => Changed(entry, () => Corrected(entry, day));

    private RegisterEntry Corrected(RegisterEntry entry, DateOnly day) => World.Chance.Between(0, 8) switch
    {
        0 or 1 => World.People.Marry(entry),
        2 => World.People.RecordFormerSurname(entry),
        3 when entry.FormerSurname.Length > 0 => entry with { FormerSurname = string.Empty, FormerSurnameKana = string.Empty, FormerSurnameGaijiSerial = 0 },
        4 => entry with { BirthDate = People.Text(World.Chance.Day(day.AddYears(-60), day.AddYears(-20))) },
        5 => entry with { Sex = entry.Sex == "1" ? "2" : "1" },
        6 => World.Homes.Rewrite(entry),
        7 when entry.Name.Length > 0 => World.People.RecordReading(entry),
        _ => World.People.Name(entry),
    };

    private Draft ChangeNumber(string reason, RegisterEntry entry, DateOnly day) =>
        new(reason, entry with { IndividualNumber = World.Numbers.IndividualNumber() }, Notified(day))
        {
            FormerNumber = entry.IndividualNumber.Length > 0 ? entry.IndividualNumber : World.Numbers.IndividualNumber(),
        };
}
