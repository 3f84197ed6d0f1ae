using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>Drafts changes of supplements by their acts (通知区分). Their date is the day on which the supplement was written.</summary>
/// <param name="world">The simulation.</param>
internal sealed class SupplementDrafting(World world) : Drafting(world)
{
    private const double ShareElsewhere = 0.4;

    public override Draft Make(string reason, Life life, DateOnly day) => reason switch
    {
        "1" => Enter(life, day),
        "2" => new(reason, life.Entry, Notified(day)),
        "3" => new(reason, Correct((SupplementEntry)life.Entry, day), Notified(day)),
        _ => ChangeCode(reason, life.Entry, day),
    };

    public override Draft EnterChanged(string reason, Life life, bool code, bool number, DateOnly day) =>
        code ? UnderNewCode(Make(reason, life, day), life) : Make(reason, life, day);

    /// <summary>Another home in Japan, in this prefecture or another.</summary>
    public SupplementEntry Move(SupplementEntry entry)
    {
        while (true)
        {
            var moved = entry.Living(World.Chance.In(ShareElsewhere) ? Elsewhere() : World.Homes.Anywhere());
            if (moved.Address != entry.Address)
                return moved;
        }
    }

    /// <summary>帰国: the last address goes, or is kept where it should not be.</summary>
    public SupplementEntry ComeBack(SupplementEntry entry, bool keepsLastAddress) =>
        Move(entry) with { LastAddress = keepsLastAddress ? entry.LastAddress : string.Empty, LastResidence = string.Empty };

    private Draft Enter(Life life, DateOnly day) => life.State == LifeState.Never
        ? new("1", life.Entry, Notified(day))
        : EnterAt("1", life.Entry, World.Homes.Anywhere(), day);

    private SupplementEntry Correct(SupplementEntry entry, DateOnly day) => Changed(entry, () => Corrected(entry, day));

    private SupplementEntry Corrected(SupplementEntry entry, DateOnly day) => World.Chance.Between(0, 8) switch
    {
        0 or 1 when entry.IsOverseas => ComeBack(entry, keepsLastAddress: World.Chance.In(0.3)),
        0 => entry.Abroad,
        1 or 2 when !entry.IsOverseas => Move(entry),
        3 => (SupplementEntry)World.People.Marry(entry),
        4 => entry with { BirthDate = People.Text(World.Chance.Day(day.AddYears(-60), day.AddYears(-20))) },
        5 => entry with { Sex = entry.Sex == "1" ? "2" : "1" },
        6 when !entry.IsOverseas => (SupplementEntry)World.Homes.Rewrite(entry),
        7 => (SupplementEntry)World.People.RecordReading(entry),
        _ => (SupplementEntry)World.People.Name(entry),
    };

    private Home Elsewhere()
    {
        var town = World.Chance.OneOf(OtherTowns.All);
        return new Home(town.Municipality, string.Empty, $"{town.Address}{World.Chance.Between(1, 900)}番地");
    }
}
