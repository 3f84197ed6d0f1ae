using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A number that was used or passed, that is none, or an id used again (C11); and what was refused alone, sent again (ruling 4).</summary>
internal static class SequenceFaults
{
    private const int LongestReuse = 60;

    // Minutes by which the first of two comes before the other; nothing travels that long.
    private const int Earlier = 10;
    private const int Tries = 20;

    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        about => about.Notice(Usual(about), about.Life.Last, "C11"),
        about => about.Notice(Usual(about), about.Chance.Between(1, (int)about.Life.Last), "C11"),
        about => Malformed(about, 0),
        about => Malformed(about, -1),
        about => Malformed(about, "１"),
        about => Malformed(about, 1.5),
        IdUsedAgain,
        IdOfAnother,
        IdOfRefusedAlone,
        TooEarlyAndAgain,
    ];

    private static Draft Usual(FaultCase about)
    {
        var usual = about.World.Register.Usual;
        return about.Draft(about.Life.State == LifeState.Here ? about.Chance.OneOf([usual.Move, usual.Correction, usual.CodeChange]) : usual.OfficialEntry);
    }

    private static Faulty Malformed(FaultCase about, JsonNode number)
    {
        var draft = Usual(about);
        var data = draft.ToData(about.Next);
        data[about.World.Register.NumberMember] = number;
        return about.Notice(draft.Sender, data, "C11");
    }

    // Ids are the sender's, and answers are kept for 90 days (ruling 4).
    private static Faulty? IdUsedAgain(FaultCase about)
    {
        var (draft, last) = (Usual(about), about.Life.Applied[^1]);
        return last.Sender == draft.Sender && IsRecent(about, last) ? Under(last.Id, about.Notice(draft, "C11")) : null;
    }

    // Whomever the first was about.
    private static Faulty? IdOfAnother(FaultCase about)
    {
        var draft = Usual(about);
        SimulatedNotice[] others =
        [
            .. about.World.Lives.Where(life => life != about.Life).SelectMany(life => life.Applied.TakeLast(1))
                .Where(last => last.Sender == draft.Sender && IsRecent(about, last)),
        ];
        return others.Length > 0 ? Under(about.Chance.OneOf(others).Id, about.Notice(draft, "C11")) : null;
    }

    // The first failed by itself, so that nobody was found for it.
    private static Faulty? IdOfRefusedAlone(FaultCase about)
    {
        var draft = Usual(about);
        var before = about with { Time = about.Time.AddMinutes(-Earlier) };
        var first = about.Chance.Shuffled(about.World.Register.Faults[0]).Take(Tries).Select(fault => fault(before)).FirstOrDefault(faulty => faulty?.Notice.Sender == draft.Sender);
        if (first is null)
            return null;
        Deliver(before, first);
        return Under(first.Notice.Id, about.Notice(draft, "C11"));
    }

    // Sent on the eve of its day, and again on the day, when nothing would be wrong with it. Fed at once, there is no eve.
    private static Faulty? TooEarlyAndAgain(FaultCase about)
    {
        if (about.World.Options.Disorder == 0)
            return null;
        var (draft, eve) = (Usual(about), about with { Time = about.Time.AddDays(-1) });
        var faulty = eve.Notice(draft with { ChangeDate = People.Text(about.Day) }, "C06") with { KeepsId = true };
        Deliver(eve, faulty);
        return faulty;
    }

    private static bool IsRecent(FaultCase about, SimulatedNotice notice) => about.Time - notice.ArrivesAt <= TimeSpan.FromDays(LongestReuse);

    private static Faulty Under(string id, Faulty faulty) => faulty with { Notice = faulty.Notice with { Id = id }, KeepsId = true };

    private static void Deliver(FaultCase about, Faulty faulty) =>
        about.World.Post.Deliver(faulty.Notice, about.World.Post.Travel(about.Time), faulty.Expected);
}
