using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>
/// What happens to people and how often. The frequent things are as the prefecture's monthly figures suggest; the rare ones are more
/// frequent than in life [P], so that each comes up among some thousand people.
/// </summary>
internal sealed record SceneTable
{
    /// <summary>Who comes, and what happens to many at once.</summary>
    public required IReadOnlyList<Coming> Comings { get; init; }

    /// <summary>Of somebody on the register.</summary>
    public required IReadOnlyList<Scene> Here { get; init; }

    /// <summary>Of somebody removed from it.</summary>
    public required IReadOnlyList<Scene> Away { get; init; }

    /// <summary>Of the dead.</summary>
    public IReadOnlyList<Scene> Dead { get; init; } = [];

    /// <summary>Of somebody on the register, with notices that travel badly.</summary>
    public required IReadOnlyList<Scene> HereInDisorder { get; init; }

    /// <summary>Of somebody removed from it, with notices that travel badly.</summary>
    public required IReadOnlyList<Scene> AwayInDisorder { get; init; }

    /// <summary>A scene for a person this month; null when nothing happens, as mostly.</summary>
    public Scene? Draw(World world, Life life)
    {
        var perMonth = world.Options.Pace / (1_000 * 12);
        var calm = Fitting(world, life, Here, Away, Dead);
        if (!world.Chance.In(calm.Sum(scene => scene.Rate) * perMonth))
            return null;
        var disordered = Fitting(world, life, HereInDisorder, AwayInDisorder, []);
        return Pick(world.Chance, disordered.Length > 0 && world.Chance.In(world.Options.Disorder) ? disordered : calm);
    }

    private static Scene[] Fitting(World world, Life life, IReadOnlyList<Scene> here, IReadOnlyList<Scene> away, IReadOnlyList<Scene> dead)
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
}
