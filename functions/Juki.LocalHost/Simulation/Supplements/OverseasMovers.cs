using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>What the resident registers (住民票) of the prefecture notified of overseas movers (国外転出者) before they went: the other server's part of one population.</summary>
public static class OverseasMovers
{
    private const string MovedIn = "11";
    private const string MovedOut = "21";

    // Whoever is abroad was born before.
    private const int DayOfMovingIn = -2;

    /// <summary>
    /// Of everybody who is abroad at the end and lived in this prefecture last: a 転入 and the 転出 that went before, under the code that their
    /// supplement has, with an individual number. Who lived in another prefecture was another server's resident.
    /// </summary>
    /// <param name="supplements">The lives of people on supplements.</param>
    /// <param name="options">The options that made them.</param>
    /// <returns>The residents and their notices, all of them lawful, in the order of arrival.</returns>
    public static LifeSimulation ResidentsOf(LifeSimulation supplements, LifeOptions options)
    {
        var world = new World(options with { Disorder = 0, Resent = 0, Unlawful = 0 }, SimulatedRegister.Residents);
        var movers = supplements.People.Where(person => !person.IsRemoved).Select(person => person.Entry).OfType<SupplementEntry>();
        foreach (var mover in movers.Where(mover => mover.IsOverseas && mover.TownCode.Length > 0 && mover.LastResidence.Length > 0))
            Live(world, ResidentOf(mover), options.Today.AddDays(DayOfMovingIn));
        return new LifeSimulation([.. world.Lives.Select(life => life.ToPerson())], world.Post.InOrder);
    }

    private static void Live(World world, RegisterEntry entry, DateOnly day)
    {
        var episode = new Episode(world, world.Add(new Life(entry, null)), day).Step(new Draft(MovedIn, entry, People.Text(day))).Wait(1);
        episode.Step(new Draft(MovedOut, entry, People.Text(episode.Day))).Deliver();
    }

    private static RegisterEntry ResidentOf(SupplementEntry mover) => new()
    {
        ResidentCode = mover.ResidentCode,
        Name = mover.Name,
        NameKana = mover.NameKana,
        BirthDate = mover.BirthDate,
        Sex = mover.Sex,
        Address = mover.LastAddress,
        IndividualNumber = mover.IndividualNumber,
        Municipality = mover.LastResidence,
        TownCode = mover.TownCode,
    };
}
