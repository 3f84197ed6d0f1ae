namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A reason that the person's state does not allow: column "person must be".</summary>
internal static class StateFaults
{
    /// <summary>One of each of some reasons, and of nobody.</summary>
    public static IReadOnlyList<Func<FaultCase, Faulty?>> Of(IReadOnlyList<string> reasons) =>
    [
        .. reasons.Select<string, Func<FaultCase, Faulty?>>(reason => about => Wrong(about, reason)),
        OfNobody,
        OfNobody,
    ];

    private static Faulty? Wrong(FaultCase about, string reason) =>
        about.World.Register.Allows(reason, about.Life.State) ? null : about.Notice(about.Draft(reason), $"R{reason}-person");

    // Number 1 of somebody unknown is judged; a higher one would wait for those before it (ruling 5).
    private static Faulty OfNobody(FaultCase about)
    {
        var reason = about.Chance.OneOf(about.World.Register.ReasonsHere);
        return about.Notice(about.OfNobody(reason), 1, $"R{reason}-person");
    }
}
