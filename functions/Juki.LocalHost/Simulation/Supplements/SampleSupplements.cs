using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;
using Juki.Records.Reasons;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>
/// Supplements (戸籍の附票) of some people of a sample of residents: the same people under the same codes. Some of those who have moved away (転出) have gone
/// abroad, everybody else lives where the resident register says.
/// </summary>
public static class SampleSupplements
{
    private const int MostAtHome = 36;
    private const int MostAbroad = 8;

    // The notices are of the days before the sample ends.
    private const int DayOfEntry = -3;

    // No foreigner is on a family register, and everybody there has a name.
    private static readonly HardKind?[] NotOnRegister = [HardKind.LatinName, HardKind.BlankName];

    /// <summary>Makes them.</summary>
    /// <param name="residents">The residents.</param>
    /// <param name="options">The options that made them.</param>
    /// <returns>The people, each entry a <see cref="SupplementEntry"/>, and the deliveries, all lawful; nobody of no residents.</returns>
    public static LifeSimulation Of(LifeSimulation residents, LifeOptions options)
    {
        var world = new World(options with { Disorder = 0, Resent = 0, Unlawful = 0 }, SimulatedRegister.Supplements);
        var day = options.Today.AddDays(DayOfEntry);
        var possible = residents.People.Where(person => person.Entry.Name.Length > 0 && !NotOnRegister.Contains(person.Kind)).ToList();
        foreach (var mover in possible.Where(HasLeft).Take(MostAbroad))
            Entered(world, mover, day, out var entry).Wait(1).Step(new Draft(ChangeReason.SupplementCorrection.Code, entry.Abroad, People.Text(day.AddDays(1)))).Deliver();
        foreach (var resident in possible.Where(person => !person.IsRemoved).Take(MostAtHome))
            Entered(world, resident, day, out _).Deliver();
        return new LifeSimulation([.. world.Lives.Select(life => life.ToPerson())], world.Post.InOrder);
    }

    // With a number, so that there is one to obtain.
    private static bool HasLeft(SimulatedPerson person) =>
        person is { IsRemoved: true, Entry.IndividualNumber.Length: > 0 } && (string?)person.Record["changeReason"] == ChangeReason.MoveOut.Code;

    private static Episode Entered(World world, SimulatedPerson person, DateOnly day, out SupplementEntry entry)
    {
        entry = new SupplementEntry(person.Entry);
        return new Episode(world, world.Add(new Life(entry, person.Kind)), day).Step(new Draft(ChangeReason.SupplementEntry.Code, entry, People.Text(day)));
    }
}
