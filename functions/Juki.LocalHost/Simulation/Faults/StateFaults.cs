using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A reason that the person's state does not allow: column "person must be".</summary>
internal static class StateFaults
{
    private static readonly string[] Reasons = ["11", "12", "13", "21", "22", "23", "31", "32", "33", "41", "42", "43", "51", "52"];

    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        .. Reasons.Select<string, Func<FaultCase, Faulty?>>(reason => about => Wrong(about, reason)),
        OfNobody,
        OfNobody,
    ];

    private static Faulty? Wrong(FaultCase about, string reason)
    {
        var allowed = about.Life.State switch
        {
            LifeState.Here => reason is not ("11" or "12" or "13"),
            LifeState.Away => reason is "11" or "13",
            _ => reason is "13",
        };
        return allowed ? null : about.Notice(about.Draft(reason), $"R{reason}-person");
    }

    // Number 1 of somebody unknown is judged; a higher one would wait for those before it (ruling 5).
    private static Faulty OfNobody(FaultCase about)
    {
        var reason = about.Chance.OneOf(Reasons[3..]);
        return about.Notice(about.OfNobody(reason), 1, $"R{reason}-person");
    }
}
