using Juki.LocalHost.Simulation.Drafts;
using Juki.Records.Reasons;
using Juki.Records.Time;

namespace Juki.LocalHost.Simulation;

/// <summary>A few people of a simulation move away (転出) after its end: so somebody has left lately, however few people there are.</summary>
internal static class Leavers
{
    private const int Most = 4;
    private const int DayOfLeaving = -4;

    /// <summary>Lets them leave.</summary>
    /// <param name="lives">The simulation.</param>
    /// <param name="options">The options that made it.</param>
    /// <returns>The same people and deliveries, and theirs at the end.</returns>
    public static LifeSimulation Leave(LifeSimulation lives, LifeOptions options)
    {
        var chance = new Chance(options.Seed);
        var day = options.Today.AddDays(DayOfLeaving);
        var leaving = lives.People
            .Where(person => person is { IsRemoved: false, Kind: null, Entry: { Name.Length: > 0, IndividualNumber.Length: > 0 } })
            .OrderBy(person => person.Applied.Count)
            .Take(Most)
            .ToDictionary(person => person, person => Left(person, day));
        var notices = leaving.Values.Select(person => new SimulatedNotice(person.Entry.Sender, chance.Uuid(), JapanTime.StartOf(day), person.Record));
        return new LifeSimulation([.. lives.People.Select(person => leaving.GetValueOrDefault(person, person))], [.. lives.Notices, .. notices]);
    }

    private static SimulatedPerson Left(SimulatedPerson person, DateOnly day)
    {
        var number = person.LastNumber + 1;
        return person with
        {
            IsRemoved = true,
            LastNumber = number,
            Applied = [.. person.Applied, number],
            Record = new Draft(ChangeReason.MoveOut.Code, person.Entry, People.Text(day)).ToData(number),
        };
    }
}
