using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>
/// What happens to people and how often. The frequent things are as the prefecture's monthly figures suggest; the rare ones are more
/// frequent than in life [P], so that each comes up among some thousand people.
/// </summary>
internal static class SceneTable
{
    /// <summary>Newcomers, per 1,000 people and year.</summary>
    public const double Newcomers = 30;

    /// <summary>Births, per 1,000 people and year.</summary>
    public const double Births = 9;

    /// <summary>Towns whose addresses change on one day, per 1,000 people and year.</summary>
    public const double RenamedTowns = 2;

    private static readonly Scene[] Here =
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
    ];

    private static readonly Scene[] Away =
    [
        new(150, Return.Direct("11")),
        new(20, Return.Direct("13")),
        new(150, Return.FromElsewhere),
        new(60, Return.ChangedElsewhere),
        new(20, Return.WithoutNumber) { Fits = HasNumber },
        new(20, GivenUp.WhileAway),
    ];

    private static readonly Scene[] Dead = [new(20, Return.Direct("13"))];

    private static readonly Scene[] HereInDisorder =
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
    ];

    private static readonly Scene[] AwayInDisorder =
    [
        new(30, Disorder.ReturnShuffled),
        new(10, Overtaking.StayInTime) { NeedsSettling = true },
        new(10, Overtaking.StayTooLate),
    ];

    /// <summary>A scene for a person this month; null when nothing happens, as mostly.</summary>
    public static Scene? Draw(World world, Life life)
    {
        var perMonth = world.Options.Pace / (1_000 * 12);
        var calm = Fitting(world, life, Here, Away, Dead);
        if (!world.Chance.In(calm.Sum(scene => scene.Rate) * perMonth))
            return null;
        var disordered = Fitting(world, life, HereInDisorder, AwayInDisorder, []);
        return Pick(world.Chance, disordered.Length > 0 && world.Chance.In(world.Options.Disorder) ? disordered : calm);
    }

    private static Scene[] Fitting(World world, Life life, Scene[] here, Scene[] away, Scene[] dead)
    {
        var scenes = life.State switch
        {
            LifeState.Here => here,
            LifeState.Away => away,
            _ => dead,
        };
        return [.. scenes.Where(scene => scene.Fits(life) && (!scene.NeedsSettling || world.Options.SettlingTime > TimeSpan.Zero))];
    }

    private static Scene Pick(Chance chance, Scene[] scenes)
    {
        var at = chance.Part() * scenes.Sum(scene => scene.Rate);
        foreach (var scene in scenes)
        {
            at -= scene.Rate;
            if (at < 0)
                return scene;
        }

        return scenes[^1];
    }

    private static bool HasNumber(Life life) => life.Entry.IndividualNumber.Length > 0;
}
