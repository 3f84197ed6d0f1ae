using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Drafts;

/// <summary>
/// Drafts the usual change of each reason. Lawful for somebody of whom the reason may be sent; for anybody else the form is still right,
/// which is what an unlawful notice needs.
/// </summary>
/// <param name="world">The simulation.</param>
internal sealed partial class Drafting(World world)
{
    private const int LatestNotification = 10;

    /// <summary>The reasons for somebody who lives here.</summary>
    public static IReadOnlyList<string> ReasonsHere { get; } = ["21", "22", "23", "31", "32", "33", "41", "42", "43", "51", "52"];

    /// <summary>Drafts a change.</summary>
    public Draft Make(string reason, Life life, DateOnly day) => reason switch
    {
        "11" or "13" => Enter(reason, life.Entry, life.State, day),
        "12" => new(reason, life.Entry, life.Entry.BirthDate),
        "21" => new(reason, life.Entry, People.Text(day.AddDays(world.Chance.Between(-LatestNotification, LatestNotification)))),
        "22" or "23" => new(reason, life.Entry, LooseDay(day)),
        "31" => new(reason, Move(life.Entry), Notified(day)),
        "32" => new(reason, Retouch(life.Entry), Notified(day)),
        "33" => new(reason, Correct(life.Entry, day), Notified(day)),
        "41" or "42" => ChangeNumber(reason, life.Entry, day),
        "43" => new(reason, life.Entry with { IndividualNumber = world.Numbers.IndividualNumber() }, Notified(day)),
        _ => ChangeCode(reason, life.Entry, day),
    };

    /// <summary>The same entry moved to a home.</summary>
    public Draft EnterAt(string reason, RegisterEntry entry, Home home, DateOnly day) => new(reason, home.Of(entry), Notified(day));

    // 届出: some days after the change, never before the person's birth by much.
    private string Notified(DateOnly day) => People.Text(day.AddDays(-world.Chance.Between(0, LatestNotification)));

    // Of deaths and disappearances the day, the month or all may be unknown, and days that no calendar has come up.
    private string LooseDay(DateOnly day)
    {
        var known = People.Text(day.AddDays(-world.Chance.Between(0, LatestNotification)));
        return world.Chance.Between(0, 11) switch
        {
            0 => known[..6] + "00",
            1 => known[..4] + "0000",
            2 => "00000000",
            3 => (day.Year - 1) + "0230",
            _ => known,
        };
    }
}
