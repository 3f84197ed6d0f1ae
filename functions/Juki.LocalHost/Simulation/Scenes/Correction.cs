using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>修正: what changes of people who stay.</summary>
internal static class Correction
{
    /// <summary>One change of a reason.</summary>
    public static Action<World, Life, DateOnly> Of(string reason) =>
        (world, life, day) => new Episode(world, life, day).Step(reason).Deliver();

    /// <summary>A correction, and soon after it its own correction: all as it was.</summary>
    public static void Corrected(World world, Life life, DateOnly day)
    {
        var before = life.Entry;
        var episode = new Episode(world, life, day).Step(world.Register.Usual.Correction).Wait(world.Chance.Between(1, 5));
        episode.Step(new Draft(world.Register.Usual.Correction, before, People.Text(episode.Day))).Deliver();
    }

    /// <summary>個人番号の職権記載 of a number that the person had before (ruling 24).</summary>
    public static void NumberRestored(World world, Life life, DateOnly day) => new Episode(world, life, day)
        .Step(new Draft("43", life.Entry with { IndividualNumber = life.FormerNumber! }, People.Text(day)))
        .Deliver();
}
