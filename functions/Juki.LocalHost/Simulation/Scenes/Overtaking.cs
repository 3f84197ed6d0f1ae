using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>An entry that arrives before what precedes it, within the settling time or after it (rulings 5 and 6).</summary>
internal static class Overtaking
{
    /// <summary>Who moved right after a change of code is entered under the new code first, then the change comes to light in time.</summary>
    public static void CodeChangeInTime(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        var (change, removal) = Leave(world, life, episode);
        var entry = episode.Write(world.Drafting.EnterAt(world.Register.Usual.Entry, life.Entry, world.Homes.OutsideOf(life.Entry.Sender), day));
        Deliver(world, entry, Expected.Accepted, [change, removal], WithinSettling(world), Expected.Accepted);
    }

    /// <summary>The same, but too late: the entry is refused for its number, and sent again a day later.</summary>
    public static void CodeChangeTooLate(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        var (change, removal) = Leave(world, life, episode);
        var draft = world.Drafting.EnterAt(world.Register.Usual.Entry, life.Entry, world.Homes.OutsideOf(life.Entry.Sender), day);
        var early = world.Post.Write(draft.Sender, draft.ToData(life.Last + 1), episode.Time);
        Deliver(world, early, Expected.Refused("C12"), [change, removal], AfterSettling(world), Expected.Accepted);
        episode.Wait(2);
        var again = episode.Write(draft);
        world.Post.Deliver(again, world.Post.Travel(again.Time), Expected.Accepted);
    }

    /// <summary>Who changed code here, left, and had it changed again elsewhere returns under the third code before the second is known.</summary>
    public static void ChangeElsewhere(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        var (change, removal) = Leave(world, life, episode);
        var draft = world.Drafting.EnterChanged(world.Register.Usual.Entry, life, code: true, number: world.Chance.In(0.5), day);
        var entry = episode.Write(draft, world.Chance.Between(0, 2));
        Deliver(world, entry, Expected.Accepted, [change, removal], WithinSettling(world), Expected.Accepted);
    }

    /// <summary>A second return overtakes a whole stay in another municipality, which comes to light in time.</summary>
    public static void StayInTime(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        var stay = new[] { episode.Write(world.Drafting.Make(world.Register.Usual.Entry, life, day)), episode.Write(world.Drafting.Make(world.Register.Usual.Removal, life, day)) };
        var entry = episode.Write(world.Drafting.Make(world.Register.Usual.Entry, life, day));
        Deliver(world, entry, Expected.Accepted, stay, WithinSettling(world), Expected.Accepted);
    }

    /// <summary>The same, but too late: the return is the new base, and the stay is passed.</summary>
    public static void StayTooLate(World world, Life life, DateOnly day)
    {
        var (episode, post) = (new Episode(world, life, day), world.Post);
        var arrival = world.Drafting.Make(world.Register.Usual.Entry, life, day);
        var departure = new Draft(world.Register.Usual.Removal, arrival.Entry, People.Text(day));
        SimulatedNotice[] stay =
        [
            post.Write(arrival.Sender, arrival.ToData(life.Last + 1), episode.Time.AddMinutes(-9)),
            post.Write(departure.Sender, departure.ToData(life.Last + 2), episode.Time.AddMinutes(-6)),
        ];
        var entry = episode.Write(world.Drafting.Make(world.Register.Usual.Entry, life, day), stay.Length);
        Deliver(world, entry, Expected.Accepted, stay, AfterSettling(world), Expected.Refused("C11"));
    }

    private static (SimulatedNotice Change, SimulatedNotice Removal) Leave(World world, Life life, Episode episode) =>
        (episode.Write(world.Drafting.Make(world.Register.Usual.CodeChange, life, episode.Day)), episode.Write(world.Drafting.Make(world.Register.Usual.Removal, life, episode.Day)));

    private static void Deliver(
        World world, SimulatedNotice first, Expected expected, SimulatedNotice[] overtaken, TimeSpan delay, Expected then)
    {
        var arrival = world.Post.Travel(first.Time);
        world.Post.Deliver(first, arrival, expected);
        for (var i = 0; i < overtaken.Length; i++)
            world.Post.Deliver(overtaken[i], arrival + (delay * (1 + (0.2 * i))), then);
    }

    private static TimeSpan WithinSettling(World world) => world.Options.SettlingTime * (0.2 + (0.5 * world.Chance.Part()));

    private static TimeSpan AfterSettling(World world) => (world.Options.SettlingTime * 1.1) + TimeSpan.FromMinutes(world.Chance.Between(1, 600));
}
