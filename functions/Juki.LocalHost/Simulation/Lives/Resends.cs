namespace Juki.LocalHost.Simulation.Lives;

/// <summary>Sends again what was applied: just now or years ago, under the same id, under a new one, or under another reason.</summary>
internal static class Resends
{
    private const double ShareOfOld = 0.3;
    private const double ShareOfOtherReason = 0.2;

    /// <summary>Sends one of a person's notices again.</summary>
    /// <param name="world">The simulation.</param>
    /// <param name="life">The person.</param>
    /// <param name="quiet">A time at which everything about the person was applied.</param>
    public static void AfterApplied(World world, Life life, DateTimeOffset quiet)
    {
        var (chance, post) = (world.Chance, world.Post);
        var notice = chance.In(ShareOfOld) ? chance.OneOf(life.Applied) : life.Applied[^1];
        var time = quiet.AddMinutes(chance.Between(1, 600));
        if (chance.In(ShareOfOtherReason))
        {
            var data = notice.Data.DeepClone().AsObject();
            world.Register.SayOtherwise(data, DateOnly.FromDateTime(time.DateTime));
            post.Deliver(post.Again(notice, time) with { Data = data }, post.Travel(time), Expected.Refused("C11"));
        }
        else
        {
            post.Deliver(chance.In(0.5) ? notice : post.Again(notice, time), post.Travel(time), Expected.Duplicate);
        }
    }
}
