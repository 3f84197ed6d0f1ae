using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A municipality where the person does not live: column "sender must be". Since it may send its own code only, that differs too.</summary>
internal static class SenderFaults
{
    /// <summary>One of each of some reasons.</summary>
    public static IReadOnlyList<Func<FaultCase, Faulty?>> Of(IReadOnlyList<string> reasons) =>
        [.. reasons.Select<string, Func<FaultCase, Faulty?>>(reason => about => Wrong(about, reason))];

    private static Faulty? Wrong(FaultCase about, string reason)
    {
        if (about.Life.State != LifeState.Here || (reason is "41" or "42" && about.Entry.IndividualNumber.Length == 0))
            return null;
        var elsewhere = new Life(about.World.Homes.OutsideOf(about.Entry.Sender).Of(about.Entry), null);
        return about.Notice(about.World.Drafting.Make(reason, elsewhere, about.Day), $"R{reason}-sender", $"R{reason}-equal");
    }
}
