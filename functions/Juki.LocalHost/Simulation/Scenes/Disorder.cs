using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>Notices that arrive out of order, compete for a number or replace one another while they are held (rulings 7, 8 and 10).</summary>
internal static class Disorder
{
    private static readonly TimeSpan ShortDelay = TimeSpan.FromMinutes(10);

    /// <summary>The longest that a lost notice is missed before it is made good.</summary>
    public static TimeSpan LongestDelay { get; } = TimeSpan.FromHours(36);

    /// <summary>Several changes of somebody who stays, in any order.</summary>
    public static void Shuffled(World world, Life life, DateOnly day)
    {
        var episode = new Episode(world, life, day);
        for (var steps = world.Chance.Between(2, 5); steps > 0; steps--)
            episode.Step(Stay(world, life)).Wait(world.Chance.Between(0, 1));
        episode.DeliverInDisorder(Delay(world));
    }

    /// <summary>A move to another municipality whose 転入 may come before the 転出.</summary>
    public static void MoveBetween(World world, Life life, DateOnly day) => Removal.MovedBetween(world, life, day).DeliverInDisorder(Delay(world));

    /// <summary>A return with numbers used elsewhere and what follows it, in any order.</summary>
    public static void ReturnShuffled(World world, Life life, DateOnly day)
    {
        var (usual, changed) = (world.Register.Usual, world.Chance.In(0.3));
        var episode = new Episode(world, life, day).Step(
            changed ? world.Drafting.EnterChanged(usual.Entry, life, code: true, number: true, day) : world.Drafting.Make(usual.Entry, life, day),
            world.Chance.Between(0, 3));
        for (var steps = world.Chance.Between(1, 3); steps > 0; steps--)
            episode.Step(Stay(world, life)).Wait(world.Chance.Between(0, 1));
        episode.DeliverInDisorder(Delay(world));
    }

    /// <summary>Two municipalities wait with the same number; when its turn comes, the one where the person lives is heard.</summary>
    public static void Rivals(World world, Life life, DateOnly day)
    {
        var (episode, post, usual) = (new Episode(world, life, day), world.Post, world.Register.Usual);
        var first = episode.Write(world.Drafting.Make(usual.Move, life, day));
        var elsewhere = world.Homes.OutsideOf(life.Entry.Sender).Of(life.Entry);
        var next = episode.Write(world.Drafting.Make(usual.Correction, life, day));
        var reason = world.Chance.OneOf(world.Register.ReasonsHere);
        var rival = world.Drafting.Make(reason, new Life(elsewhere, null), day);
        var rivalNotice = post.Write(rival.Sender, rival.ToData(life.Last), episode.Time);
        post.Deliver(next, post.Travel(next.Time), Expected.Accepted);
        post.Deliver(rivalNotice, rivalNotice.Time.AddMinutes(2), Expected.Refused($"R{reason}-sender", $"R{reason}-equal"));
        post.Deliver(first, rivalNotice.Time.AddMinutes(5), Expected.Accepted);
    }

    /// <summary>After a removal two wait with the same number: who takes the person in is heard, who still corrects is not.</summary>
    public static void RivalAfterRemoval(World world, Life life, DateOnly day)
    {
        var (episode, post, usual) = (new Episode(world, life, day), world.Post, world.Register.Usual);
        var stale = world.Drafting.Make(usual.Move, life, day);
        var removal = episode.Write(world.Drafting.Make(usual.Removal, life, day));
        var entry = episode.Write(world.Drafting.EnterAt(usual.Entry, life.Entry, world.Homes.OutsideOf(life.Entry.Sender), day));
        var staleNotice = post.Write(stale.Sender, stale.ToData(life.Last), episode.Time);
        post.Deliver(entry, post.Travel(entry.Time), Expected.Accepted);
        post.Deliver(staleNotice, staleNotice.Time.AddMinutes(2), Expected.Refused($"R{usual.Move}-person"));
        post.Deliver(removal, staleNotice.Time.AddMinutes(5), Expected.Accepted);
    }

    /// <summary>A held notice is replaced by a later one of its sender; an earlier one that comes late is refused.</summary>
    public static void Replaced(World world, Life life, DateOnly day)
    {
        var (episode, post, usual) = (new Episode(world, life, day), world.Post, world.Register.Usual);
        var missing = episode.Write(world.Drafting.Make(usual.Move, life, day));
        var time = episode.Time;
        var replaced = post.Write(life.Entry.Sender, world.Drafting.Make(usual.Correction, life, day).ToData(life.Last + 1), time.AddSeconds(-70));
        var late = post.Write(life.Entry.Sender, world.Drafting.Make(usual.Touch, life, day).ToData(life.Last + 1), time.AddSeconds(-80));
        var meant = episode.Write(world.Drafting.Make(usual.Correction, life, day));
        post.Deliver(replaced, time.AddSeconds(-10), Expected.Held);
        post.Deliver(meant, time.AddMinutes(2), Expected.Accepted);
        post.Deliver(late, time.AddMinutes(3), Expected.Refused("C11"));
        post.Deliver(missing, time.AddMinutes(6), Expected.Accepted);
    }

    /// <summary>A number is never sent, or never corrected, and what follows it waits to the end.</summary>
    public static void OpenEnd(World world, Life life, DateOnly day)
    {
        var (time, post) = (world.Post.Morning(day), world.Post);
        life.IsOver = true;
        if (world.Chance.In(0.5))
        {
            var refused = post.Write(life.Entry.Sender, new Draft(world.Register.Usual.Move, life.Entry, People.Text(day)).ToData(life.Last + 1), time);
            post.Deliver(refused, post.Travel(time), Expected.Refused("C14"));
        }

        var held = post.Write(life.Entry.Sender, world.Drafting.Make(world.Register.Usual.Correction, life, day).ToData(life.Last + 2), time.AddMinutes(5));
        post.Deliver(held, post.Travel(held.Time), Expected.Held);
    }

    private static Draft Stay(World world, Life life) =>
        world.Drafting.Make(world.Chance.OneOf(world.Register.ReasonsToStay(life)), life, world.Month.First);

    private static TimeSpan Delay(World world) => world.Chance.In(0.5) ? ShortDelay : LongestDelay;
}
