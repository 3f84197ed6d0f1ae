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
            data["changeReason"] = OtherReason(data["changeReason"]!.GetValue<string>());
            data["changeDate"] = People.Text(DateOnly.FromDateTime(time.DateTime));
            post.Deliver(post.Write(notice.Sender, data, time), post.Travel(time), Expected.Refused("C11"));
        }
        else
        {
            post.Deliver(chance.In(0.5) ? notice : post.Again(notice, time), post.Travel(time), Expected.Duplicate);
        }
    }

    // One that may carry the same members (rulings 13 and 24).
    private static string OtherReason(string reason) => reason switch
    {
        "11" or "12" => "13",
        "13" => "11",
        "21" or "22" => "23",
        "23" => "22",
        "31" => "33",
        "41" => "42",
        "42" => "41",
        "51" => "52",
        "52" => "51",
        _ => "31",
    };
}
