using Juki.LocalHost.Simulation.Faults;

namespace Juki.LocalHost.Simulation.Residents;

/// <summary>What can be unlawful of residents.</summary>
internal static class ResidentFaults
{
    private static readonly IReadOnlyList<Func<FaultCase, Faulty?>> Alone =
        AloneFaults.Of([.. SimulatedRegister.Residents.Reasons.Where(reason => reason != "12")], Spoiler.All);

    public static IReadOnlyList<IReadOnlyList<Func<FaultCase, Faulty?>>> Groups { get; } =
    [
        Alone, Alone, Alone,
        SequenceFaults.All,
        StateFaults.Of(SimulatedRegister.Residents.Reasons),
        SenderFaults.Of(SimulatedRegister.Residents.ReasonsHere),
        EqualFaults.All,
        FormerFaults.All,
        ClaimFaults.All,
        ChangeFaults.All,
        VoidFaults.All,
    ];
}
