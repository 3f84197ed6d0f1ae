using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>The unlawful things that come up, one of them at a time, each about a person of whom everything has arrived.</summary>
internal static class FaultTable
{
    private const int Attempts = 30;

    // How many lawful notices a person has in a month at pace 1, about.
    private const double NoticesPerMonth = 0.02;

    private static readonly IReadOnlyList<Func<FaultCase, Faulty?>> All =
    [
        .. AloneFaults.All, .. AloneFaults.All,
        .. SequenceFaults.All,
        .. StateFaults.All, .. StateFaults.All,
        .. SenderFaults.All,
        .. EqualFaults.All,
        .. FormerFaults.All,
        .. ClaimFaults.All,
        .. ChangeFaults.All,
        .. VoidFaults.All,
    ];

    /// <summary>Sends unlawful things about a person this month, as many as the share says, mostly none.</summary>
    public static void Commit(World world, Life life)
    {
        var chance = world.Chance;
        if (!chance.In(SharePerMonth(world)))
            return;

        var time = world.Post.Morning(world.Month.FaultDay(chance));
        if (Draw(new FaultCase(world, life, time)) is not { } faulty)
            return;

        var arrival = world.Post.Travel(time);
        world.Post.Deliver(faulty.Notice, arrival, faulty.Expected);
        if (chance.In(world.Options.Resent))
            Repeat(world, faulty, arrival + world.Options.SettlingTime);
    }

    private static double SharePerMonth(World world) =>
        Math.Min(1, NoticesPerMonth * world.Options.Pace * world.Options.Unlawful / (1 - world.Options.Unlawful));

    private static Faulty? Draw(FaultCase about)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (about.Chance.OneOf(All)(about) is { } faulty)
                return faulty;
        }

        return null;
    }

    // Under the same id the answer is repeated, under a new one it is found anew.
    private static void Repeat(World world, Faulty faulty, DateTimeOffset quiet)
    {
        var time = quiet.AddMinutes(world.Chance.Between(5, 200));
        var again = world.Chance.In(0.5) || faulty.KeepsId ? faulty.Notice : world.Post.Again(faulty.Notice, time);
        world.Post.Deliver(again, world.Post.Travel(time), faulty.Expected);
    }
}
