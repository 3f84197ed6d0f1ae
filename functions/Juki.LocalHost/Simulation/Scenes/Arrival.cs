using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>記載 of people never here before.</summary>
internal static class Arrival
{
    private const int OldestAge = 95;
    private const int LeastAgeInDays = 30;
    private const int DaysToName = 7;
    private const int DaysToNumber = 9;
    private const int MostUsedElsewhere = 9;
    private const double ShareOfMoved = 0.2;
    private const double ShareFromAbroad = 0.15;
    private const double ShareOfOfficial = 0.05;
    private const double ShareWithoutSex = 0.02;

    /// <summary>Somebody comes to live here, from elsewhere with numbers used there, or from abroad without an individual number.</summary>
    public static Life Newcomer(World world, DateOnly day, Home home, HardKind? kind)
    {
        var chance = world.Chance;
        var entry = world.People.Make(chance.Day(day.AddYears(-OldestAge), day.AddDays(-LeastAgeInDays)), home);
        var fromAbroad = kind is null && chance.In(ShareFromAbroad);
        entry = kind is null ? entry : world.People.Harden(entry, kind.Value);
        var life = world.Add(new Life(fromAbroad ? entry with { IndividualNumber = string.Empty } : entry, kind));
        var episode = new Episode(world, life, day)
            .Step(world.Drafting.Make(chance.In(ShareOfOfficial) ? "13" : "11", life, day), chance.In(ShareOfMoved) ? chance.Between(1, MostUsedElsewhere) : 0);
        if (fromAbroad)
            episode.Wait(DaysToNumber).Step("43");
        Deliver(world, episode);
        return life;
    }

    /// <summary>A child is born: entered without a name and a number, named (33), numbered (43).</summary>
    public static void Birth(World world, DateOnly day, Life parent)
    {
        var entry = world.People.Newborn(day, parent.Entry);
        var life = world.Add(new Life(world.Chance.In(ShareWithoutSex) ? entry with { Sex = string.Empty } : entry, null));
        var episode = new Episode(world, life, day).Step("12").Wait(DaysToName);
        episode.Step(new Draft("33", world.People.NameAfter(life.Entry, parent.Entry), People.Text(episode.Day))).Wait(DaysToNumber).Step("43");
        Deliver(world, episode);
    }

    /// <summary>Delivers an entry and what follows it. Whoever is first can wait: what follows is no entry.</summary>
    public static void Deliver(World world, Episode episode)
    {
        if (world.Chance.In(world.Options.Disorder))
            episode.DeliverInDisorder(Disorder.LongestDelay);
        else
            episode.Deliver();
    }
}
