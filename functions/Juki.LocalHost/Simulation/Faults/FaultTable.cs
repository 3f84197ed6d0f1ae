using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>The unlawful things that come up, one of them at a time, each about a person of whom everything has arrived.</summary>
internal static class FaultTable
{
    // How many lawful notices a person has in a month at pace 1, about.
    private const double NoticesPerMonth = 0.02;

    /// <summary>Sends unlawful things about a person this month, as many as the share says, mostly none.</summary>
    public static void Commit(World world, Life life)
    {
        var chance = world.Chance;
        if (!chance.In(SharePerMonth(world)))
            return;
        var time = world.Post.Morning(world.Month.FaultDay(chance));
        var faulty = Draw(new FaultCase(world, life, time));
        var arrival = world.Post.Travel(time);
        world.Post.Deliver(faulty.Notice, arrival, faulty.Expected);
        if (chance.In(world.Options.Resent))
            Repeat(world, faulty, arrival + world.Options.SettlingTime);
    }

    private static double SharePerMonth(World world) =>
        Math.Min(1, NoticesPerMonth * world.Options.Pace * world.Options.Unlawful / (1 - world.Options.Unlawful));

    // Of a group of chance, whatever fits the person; SequenceFaults fit everybody, so there is an end.
    private static Faulty Draw(FaultCase about)
    {
        while (true)
        {
            foreach (var fault in about.Chance.Shuffled(about.Chance.OneOf(about.World.Register.Faults)))
            {
                if (fault(about) is { } faulty)
                    return faulty;
            }
        }
    }

    // Under the same id the answer is repeated, under a new one it is found anew.
    private static void Repeat(World world, Faulty faulty, DateTimeOffset quiet)
    {
        var time = quiet.AddMinutes(world.Chance.Between(5, 200));
        var again = world.Chance.In(0.5) || faulty.KeepsId ? faulty.Notice : world.Post.Again(faulty.Notice, time);
        world.Post.Deliver(again, world.Post.Travel(time), faulty.Expected);
    }
}
