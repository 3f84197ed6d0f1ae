using Juki.LocalHost.Simulation.Lives;
using Juki.LocalHost.Simulation.Scenes;

namespace Juki.LocalHost.Simulation.Residents;

/// <summary>What happens to residents.</summary>
internal static class ResidentScenes
{
    // Per 1,000 people and year.
    private const double Newcomers = 30;
    private const double Births = 9;
    private const double RenamedTowns = 2;

    public static SceneTable Table { get; } = new()
    {
        Comings =
        [
            new(RenamedTowns, (world, residents) => RenamedTown.Play(world, world.Chance.OneOf(residents), world.Month.EpisodeDay(world.Chance))),
            new(Newcomers, (world, _) => Arrival.Newcomer(world, world.Month.EpisodeDay(world.Chance), world.Homes.Anywhere(), kind: null)),
            new(Births, (world, residents) => Arrival.Birth(world, world.Month.EpisodeDay(world.Chance), world.Chance.OneOf(residents))),
        ],
        Here =
        [
            new(30, Correction.Of("31")),
            new(12, Correction.Of("32")),
            new(30, Correction.Of("33")),
            new(4, Correction.Corrected),
            new(4, Correction.Of("41")) { Fits = HasNumber },
            new(4, Correction.Of("42")) { Fits = HasNumber },
            new(60, Correction.Of("43")) { Fits = life => !HasNumber(life) },
            new(20, Correction.NumberRestored) { Fits = life => !HasNumber(life) && life.FormerNumber is not null },
            new(4, Correction.Of("51")),
            new(4, Correction.Of("52")),
            new(18, Removal.MoveBetween),
            new(26, Removal.Of("21")),
            new(12, Removal.Of("22")),
            new(5, Removal.Of("23")),
            new(3, Removal.Naturalisation),
            new(4, GivenUp.BeforeTheNext),
        ],
        Away =
        [
            new(150, Return.Direct("11")),
            new(20, Return.Direct("13")),
            new(150, Return.FromElsewhere),
            new(60, Return.ChangedElsewhere),
            new(20, Return.WithoutNumber) { Fits = HasNumber },
            new(20, GivenUp.WhileAway),
        ],
        Dead =
        [
            new(20, Return.Direct("13")),
        ],
        HereInDisorder =
        [
            new(30, Disorder.Shuffled),
            new(10, Disorder.MoveBetween),
            new(5, Disorder.Rivals) { Fits = HasNumber },
            new(5, Disorder.RivalAfterRemoval),
            new(5, Disorder.Replaced),
            new(5, GivenUp.AfterTheNext),
            new(4, Overtaking.CodeChangeInTime) { Fits = HasNumber, NeedsSettling = true },
            new(4, Overtaking.CodeChangeTooLate) { Fits = HasNumber },
            new(4, Overtaking.ChangeElsewhere) { Fits = HasNumber, NeedsSettling = true },
        ],
        AwayInDisorder =
        [
            new(30, Disorder.ReturnShuffled),
            new(10, Overtaking.StayInTime) { NeedsSettling = true },
            new(10, Overtaking.StayTooLate),
        ],
    };

    private static bool HasNumber(Life life) => life.Entry.IndividualNumber.Length > 0;
}
