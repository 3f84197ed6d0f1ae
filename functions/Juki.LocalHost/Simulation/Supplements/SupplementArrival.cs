using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;
using Juki.LocalHost.Simulation.Scenes;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>記載 of people who were on no supplement of the prefecture before.</summary>
internal static class SupplementArrival
{
    private const int OldestAge = 95;
    private const int LeastAgeInDays = 30;
    private const int MostUsedElsewhere = 9;
    private const double ShareOfMoved = 0.2;
    private const double ShareOfOverseas = 0.1;
    private const double ShareWithoutLastAddress = 0.3;
    private const double ShareLivingElsewhere = 0.4;

    /// <summary>A family register moves here (転籍), now and then with somebody who is abroad and may have no last address (ruling 27).</summary>
    public static Life Newcomer(World world, DateOnly day, Home home, HardKind? kind)
    {
        var chance = world.Chance;
        var entry = world.Register.Make(world, chance.Day(day.AddYears(-OldestAge), day.AddDays(-LeastAgeInDays)), home);
        var made = (SupplementEntry)(kind is null ? entry : world.People.Harden(entry, kind.Value));
        if (kind is null && chance.In(ShareLivingElsewhere))
            made = ((SupplementDrafting)world.Drafting).Move(made);
        if (kind is null && chance.In(ShareOfOverseas))
            made = chance.In(ShareWithoutLastAddress) ? made.Abroad with { LastAddress = string.Empty, LastResidence = string.Empty } : made.Abroad;
        var life = world.Add(new Life(made, kind));
        var episode = new Episode(world, life, day)
            .Step(world.Drafting.Make("1", life, day), chance.In(ShareOfMoved) ? chance.Between(1, MostUsedElsewhere) : 0);
        Arrival.Deliver(world, episode);
        return life;
    }

    /// <summary>A child is entered in a family's register, its name with it.</summary>
    public static void Birth(World world, DateOnly day, Life parent)
    {
        var family = (SupplementEntry)parent.Entry;
        var child = (SupplementEntry)world.People.NameAfter(world.Register.Make(world, day, world.Homes.Within(family.Municipality)), family);
        if (!family.IsOverseas)
            child = child with { Residence = family.Residence, TownCode = family.TownCode, Address = family.Address };
        var life = world.Add(new Life(child, null));
        Arrival.Deliver(world, new Episode(world, life, day).Step(new Draft("1", child, People.Text(day))));
    }
}
