using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;
using Juki.LocalHost.Simulation.Scenes;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>What happens to people on supplements.</summary>
internal static class SupplementScenes
{
    private const double ShareThatKeepsLastAddress = 0.3;

    public static SceneTable Table { get; } = new()
    {
        Comings =
        [
            new(30, (world, _) => SupplementArrival.Newcomer(world, world.Month.EpisodeDay(world.Chance), world.Homes.Anywhere(), kind: null)),
            new(9, (world, families) => SupplementArrival.Birth(world, world.Month.EpisodeDay(world.Chance), world.Chance.OneOf(families))),
        ],
        Here =
        [
            new(60, Moved) { Fits = life => !IsOverseas(life) },
            new(20, WentAbroad) { Fits = life => !IsOverseas(life) },
            new(200, CameBack) { Fits = IsOverseas },
            new(30, Correction.Of("3")),
            new(6, Correction.Corrected) { Fits = life => !IsOverseas(life) || ((SupplementEntry)life.Entry).LastAddress.Length > 0 },
            new(12, Correction.Of("4")),
            new(18, Removal.MoveBetween),
            new(10, Married),
            new(16, Removal.Of("2")),
            new(12, Died),
            new(4, GivenUp.BeforeTheNext),
        ],
        Away =
        [
            new(150, Return.Direct("1")),
            new(150, Return.FromElsewhere),
            new(60, Return.UnderNewCode),
            new(20, GivenUp.WhileAway),
        ],
        HereInDisorder =
        [
            new(30, Disorder.Shuffled),
            new(15, Disorder.MoveBetween),
            new(5, Disorder.Rivals),
            new(5, Disorder.RivalAfterRemoval),
            new(5, Disorder.Replaced),
            new(5, GivenUp.AfterTheNext),
            new(5, Overtaking.ChangeElsewhere) { NeedsSettling = true },
        ],
        AwayInDisorder =
        [
            new(30, Disorder.ReturnShuffled),
            new(10, Overtaking.StayInTime) { NeedsSettling = true },
            new(10, Overtaking.StayTooLate),
        ],
    };

    private static bool IsOverseas(Life life) => life.Entry is SupplementEntry { IsOverseas: true };

    // 転入, 転居
    private static void Moved(World world, Life life, DateOnly day) => Correct(world, life, day, (drafting, entry) => drafting.Move(entry));

    private static void WentAbroad(World world, Life life, DateOnly day) => Correct(world, life, day, (_, entry) => entry.Abroad);

    private static void CameBack(World world, Life life, DateOnly day) =>
        Correct(world, life, day, (drafting, entry) => drafting.ComeBack(entry, world.Chance.In(ShareThatKeepsLastAddress)));

    // 婚姻: out of one family register, into a new one under another name.
    private static void Married(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day).Step("2");
        episode.Step(world.Drafting.EnterAt("1", world.People.Marry(life.Entry), world.Homes.Anywhere(), day)).Deliver();
    }

    private static void Died(World world, Life life, DateOnly day) =>
        new Episode(world, life, day).Step(world.Drafting.Make("2", life, day) with { IsOfDeath = true }).Deliver();

    private static void Correct(World world, Life life, DateOnly day, Func<SupplementDrafting, SupplementEntry, SupplementEntry> change)
    {
        var corrected = change((SupplementDrafting)world.Drafting, (SupplementEntry)life.Entry);
        new Episode(world, life, day).Step(new Draft("3", corrected, People.Text(day))).Deliver();
    }
}
