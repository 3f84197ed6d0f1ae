using Juki.LocalHost.Simulation.Faults;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>What can be unlawful of people on supplements.</summary>
internal static class SupplementFaults
{
    private static readonly string[] Acts = ["1", "2", "3", "4"];
    private static readonly string[] ActsHere = ["2", "3", "4"];

    private static readonly IReadOnlyList<Func<FaultCase, Faulty?>> Alone = AloneFaults.Of(Acts, SupplementSpoilers.All);

    public static IReadOnlyList<IReadOnlyList<Func<FaultCase, Faulty?>>> Groups { get; } =
    [
        Alone, Alone, Alone,
        SequenceFaults.All,
        StateFaults.Of(Acts),
        SenderFaults.Of(ActsHere),
        [
            .. ActsHere.Select<string, Func<FaultCase, Faulty?>>(act => about => AlsoChanged(about, act)),
            .. ActsHere.Select<string, Func<FaultCase, Faulty?>>(act => about => EqualFaults.UnderFormerCode(about, act)),
            about => EqualFaults.ReturnUnderFormerCode(about, "1"),
            BetweenWards,
        ],
        [
            about => FormerFaults.NotTheCurrentCode(about, "4"),
            about => FormerFaults.FormerCodeOfNobody(about, "1"),
        ],
        [about => FormerFaults.NotTheCurrentCodeOnReturn(about, "1"), ClaimFaults.ReturnWithCodeOfAnother],
        [about => ClaimFaults.CodeOfAnother(about, "4"), ClaimFaults.OwnFormerCode],
        [about => ChangeFaults.Unchanged(about, "3"), about => ChangeFaults.Unchanged(about, "4")],
        [AbroadWithoutLastAddress],
        VoidFaults.All,
    ];

    // A correction may change anything but code and municipality; the other acts nothing but what they are for.
    private static Faulty? AlsoChanged(FaultCase about, string act)
    {
        if (about.Life.State != LifeState.Here || act == "3")
            return null;
        var draft = about.Draft(act);
        var entry = (SupplementEntry)draft.Entry;
        var spoilt = about.Chance.Between(0, 2) switch
        {
            0 => about.World.People.Name(entry),
            1 => EqualFaults.OtherBirth(about, entry),
            _ => act == "4" && !entry.IsOverseas ? entry.Abroad : ((SupplementDrafting)about.World.Drafting).Move(entry),
        };
        return about.Notice(draft with { Entry = spoilt }, $"R{act}-equal");
    }

    // The city's server sends for either ward, but between them too a family register moves by removal and entry.
    private static Faulty? BetweenWards(FaultCase about)
    {
        var draft = about.Draft("3");
        var other = Municipal.SentWith(about.Entry.Municipality).FirstOrDefault(ward => ward != about.Entry.Municipality);
        return about.Life.State == LifeState.Here && other is not null
            ? about.Notice(draft with { Entry = draft.Entry with { Municipality = other } }, "R3-equal")
            : null;
    }

    private static Faulty? AbroadWithoutLastAddress(FaultCase about) =>
        about.Life.State == LifeState.Here && about.Entry is SupplementEntry { IsOverseas: false } entry
            ? about.Notice(about.Draft("3") with { Entry = entry.Abroad with { LastAddress = string.Empty } }, "R3-last-address")
            : null;
}
