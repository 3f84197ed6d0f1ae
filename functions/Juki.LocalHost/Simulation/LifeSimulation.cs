using System.ComponentModel.DataAnnotations;
using Juki.LocalHost.Simulation.Faults;
using Juki.LocalHost.Simulation.Lives;
using Juki.LocalHost.Simulation.Scenes;
using Juki.LocalHost.Simulation.Supplements;

namespace Juki.LocalHost.Simulation;

/// <summary>
/// Years of municipal life: who is born, moves, marries, leaves, returns and dies, as 54 communication servers (市町村CS) notify it, with
/// notices that travel badly or are unlawful mixed in. Each carries what must become of it when all arrive in order, each at its time.
/// Fed all at once, it holds as well where <see cref="LifeOptions.Disorder"/> and the settling time are 0.
/// </summary>
/// <param name="People">Everybody who was ever entered, as all notices leave them.</param>
/// <param name="Notices">Every delivery in the order of arrival.</param>
public sealed record LifeSimulation(IReadOnlyList<SimulatedPerson> People, IReadOnlyList<SimulatedNotice> Notices)
{
    private const int MonthsOfYear = 12;
    private const double ShareOfOpenEnds = 0.02;

    /// <summary>Simulates life.</summary>
    /// <param name="options">What life.</param>
    /// <returns>The people and the deliveries; the same for the same options.</returns>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static LifeSimulation Run(LifeOptions options) => Run(options, SimulatedRegister.Residents);

    /// <summary>Simulates the lives of people on family-register supplements (戸籍の附票), as the municipalities that keep those notify it to the Fuhyo server.</summary>
    /// <param name="options">What life.</param>
    /// <returns>The people, each entry a <see cref="SupplementEntry"/>, and the deliveries; the same for the same options.</returns>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static LifeSimulation RunSupplements(LifeOptions options) => Run(options, SimulatedRegister.Supplements);

    private static LifeSimulation Run(LifeOptions options, SimulatedRegister register)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var world = new World(options, register);
        var months = Month.Before(options.Today, (options.Years * MonthsOfYear) + 1);
        world.Month = months[0];
        Settle(world);
        foreach (var month in months.Skip(1))
        {
            world.Month = month;
            Live(world, isLast: month == months[^1]);
        }

        return new LifeSimulation([.. world.Lives.Select(life => life.ToPerson())], world.Post.InOrder);
    }

    // Everybody's first notice, in the first month. One of each hard kind stays as they are.
    private static void Settle(World world)
    {
        var first = world.Chance.Shuffled(TownTable.Municipalities);
        var kinds = HardKinds.For(world.Options.People, world.Register.HardKinds);
        for (var i = 0; i < world.Options.People; i++)
        {
            var home = i < first.Length ? world.Homes.Within(first[i]) : world.Homes.Anywhere();
            var life = world.Register.Newcomer(world, world.Month.EpisodeDay(world.Chance), home, i < kinds.Count ? kinds[i] : null);
            if (i < Math.Min(kinds.Count, world.Register.HardKinds.Count))
                life.KeepStill();
        }
    }

    private static void Live(World world, bool isLast)
    {
        var before = world.Lives.Where(life => !life.IsOver).ToList();
        foreach (var life in before)
            FaultTable.Commit(world, life);
        Come(world, [.. before.Where(life => life.State == LifeState.Here)]);
        foreach (var life in before.Where(life => life.BusyIn < world.Month.Index))
        {
            var day = world.Month.EpisodeDay(world.Chance);
            if (isLast && life.State == LifeState.Here && world.Chance.In(ShareOfOpenEnds * world.Options.Disorder))
                Disorder.OpenEnd(world, life, day);
            else
                world.Register.Scenes.Draw(world, life)?.Play(world, life, day);
        }
    }

    private static void Come(World world, IReadOnlyList<Life> residents)
    {
        if (residents.Count == 0)
            return;
        foreach (var coming in world.Register.Scenes.Comings)
        {
            for (var i = Count(world, coming.Rate); i > 0; i--)
                coming.Play(world, residents);
        }
    }

    // The whole part surely, one more with the rest's chance. A steady flow, as for the people of the beginning.
    private static int Count(World world, double rate)
    {
        var expected = world.Options.People * rate * world.Options.Pace / (1_000 * MonthsOfYear);
        return (int)expected + (world.Chance.In(expected - Math.Floor(expected)) ? 1 : 0);
    }
}
