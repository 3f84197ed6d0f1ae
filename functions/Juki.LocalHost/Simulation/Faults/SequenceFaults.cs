using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A number that was used or passed, that is none, or an id used again (C11).</summary>
internal static class SequenceFaults
{
    private const int LongestReuse = 60;

    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        about => about.Notice(Usual(about), about.Life.Last, "C11"),
        about => about.Notice(Usual(about), about.Chance.Between(1, (int)about.Life.Last), "C11"),
        about => Malformed(about, 0),
        about => Malformed(about, -1),
        about => Malformed(about, "1"),
        about => Malformed(about, 1.5),
        IdUsedAgain,
    ];

    private static Draft Usual(FaultCase about) => about.Draft(about.Life.State == LifeState.Here ? about.Chance.OneOf(["31", "33", "51"]) : "13");

    private static Faulty Malformed(FaultCase about, JsonNode number)
    {
        var draft = Usual(about);
        var data = draft.ToData(about.Next);
        data["sequenceNumber"] = number;
        return about.Notice(draft.Sender, data, "C11");
    }

    // Ids are the sender's, and answers are kept for 90 days (ruling 4).
    private static Faulty? IdUsedAgain(FaultCase about)
    {
        var (draft, last) = (Usual(about), about.Life.Applied[^1]);
        if (last.Sender != draft.Sender || about.Time - last.ArrivesAt > TimeSpan.FromDays(LongestReuse))
            return null;
        var faulty = about.Notice(draft, "C11");
        return faulty with { Notice = faulty.Notice with { Id = last.Id }, KeepsId = true };
    }
}
