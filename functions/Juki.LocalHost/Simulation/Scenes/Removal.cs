using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>消除: who goes, and who is entered again at once.</summary>
internal static class Removal
{
    private const int LongestWait = 3;

    /// <summary>One removal of a reason.</summary>
    public static Action<World, Life, DateOnly> Of(string reason) =>
        (world, life, day) => new Episode(world, life, day).Step(reason).Deliver();

    /// <summary>From one municipality of the prefecture to another: 転出 by the one, 転入 by the other.</summary>
    public static void MoveBetween(World world, Life life, DateOnly day) => MovedBetween(world, life, day).Deliver();

    /// <summary>職権消除 and 職権記載 of somebody who was naturalised: another name, the same code and number.</summary>
    public static void Naturalisation(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day).Step("23");
        episode.Step(new Draft("13", world.People.Name(life.Entry), People.Text(episode.Day))).Deliver();
    }

    /// <summary>The two steps of a move between municipalities, not yet delivered.</summary>
    public static Episode MovedBetween(World world, Life life, DateOnly day)
    {
        var target = world.Homes.OutsideOf(life.Entry.Sender);
        var episode = new Episode(world, life, day).Step(world.Register.Usual.Removal).Wait(world.Chance.Between(0, LongestWait));
        return episode.Step(world.Drafting.EnterAt(world.Register.Usual.Entry, life.Entry, target, episode.Day));
    }
}
