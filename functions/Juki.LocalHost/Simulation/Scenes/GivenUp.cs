using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>Numbers that their sender gives up (ruling 9).</summary>
internal static class GivenUp
{
    /// <summary>A number is given up, then the next is used.</summary>
    public static void BeforeTheNext(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        Deliver(world, life, episode.Time);
        episode.Wait(1).Step(world.Register.Usual.Correction).Deliver();
    }

    /// <summary>The last municipality gives a removed person's number up, then another takes the person in.</summary>
    public static void WhileAway(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        Deliver(world, life, episode.Time);
        episode.Wait(1).Step(world.Register.Usual.Entry).Deliver();
    }

    /// <summary>The next number waits until the one before it is given up; what was given up comes after all, and is refused.</summary>
    public static void AfterTheNext(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        var number = life.Last + 1;
        var lost = world.Post.Write(life.Entry.Sender, world.Drafting.Make(world.Register.Usual.Move, life, day).ToData(number), episode.Time.AddMinutes(-5));
        var gap = Event(world, life, number, episode.Time.AddHours(3));
        life.Skip(number);
        var next = episode.Write(world.Drafting.Make(world.Register.Usual.Correction, life, day));
        world.Post.Deliver(next, world.Post.Travel(next.Time), Expected.Accepted);
        world.Post.Deliver(gap, world.Post.Travel(gap.Time), Expected.Accepted);
        if (world.Chance.In(0.5))
            world.Post.Deliver(lost, gap.Time.AddHours(1), Expected.Refused("C11"));
    }

    /// <summary>The event that gives a number up.</summary>
    public static SimulatedNotice Event(World world, Life life, long number, DateTimeOffset time) => world.Post.Write(
        life.Entry.Sender,
        Data(world.Register, life.Entry.ResidentCode, number),
        time,
        world.Register.Void);

    /// <summary>What the event says.</summary>
    public static JsonObject Data(SimulatedRegister register, string residentCode, long number) =>
        new() { ["residentCode"] = residentCode, [register.NumberMember] = number, ["reason"] = "番号の取り消し" };

    private static void Deliver(World world, Life life, DateTimeOffset time)
    {
        var gap = Event(world, life, life.Last + 1, time);
        life.Skip(life.Last + 1);
        world.Post.Deliver(gap, world.Post.Travel(gap.Time), Expected.Accepted);
    }
}
