using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Residents;

/// <summary>Drafts changes of the resident register (住民票) by their reasons (異動事由).</summary>
/// <param name="world">The simulation.</param>
internal sealed partial class ResidentDrafting(World world) : Drafting(world)
{
    public override Draft Make(string reason, Life life, DateOnly day) => reason switch
    {
        "11" or "13" => Enter(reason, life.Entry, life.State, day),
        "12" => new(reason, life.Entry, life.Entry.BirthDate),
        "21" => new(reason, life.Entry, People.Text(day.AddDays(World.Chance.Between(-LatestNotification, LatestNotification)))),
        "22" or "23" => new(reason, life.Entry, LooseDay(day)),
        "31" => new(reason, Move(life.Entry), Notified(day)),
        "32" => new(reason, Retouch(life.Entry), Notified(day)),
        "33" => new(reason, Correct(life.Entry, day), Notified(day)),
        "41" or "42" => ChangeNumber(reason, life.Entry, day),
        "43" => new(reason, life.Entry with { IndividualNumber = World.Numbers.IndividualNumber() }, Notified(day)),
        _ => ChangeCode(reason, life.Entry, day),
    };

    // Of deaths and disappearances the day, the month or all may be unknown, and days that no calendar has come up.
    private string LooseDay(DateOnly day)
    {
        var known = People.Text(day.AddDays(-World.Chance.Between(0, LatestNotification)));
        return World.Chance.Between(0, 11) switch
        {
            0 => known[..6] + "00",
            1 => known[..4] + "0000",
            2 => "00000000",
            3 => (day.Year - 1) + "0230",
            _ => known,
        };
    }
}
