namespace Juki.LocalHost.Simulation.Lives;

/// <summary>
/// A month of the simulation. Unlawful notices come on its first days, then one episode of each person at most, and all that is sent in it
/// arrives in it: so whatever happened in an earlier month is known to the server.
/// </summary>
/// <param name="Index">0 for the first.</param>
/// <param name="First">Its first day.</param>
internal sealed record Month(int Index, DateOnly First)
{
    private const int FaultDays = 2;
    private const int LastStartDay = 8;

    /// <summary>A day for an unlawful notice.</summary>
    public DateOnly FaultDay(Chance chance) => First.AddDays(chance.Between(0, FaultDays - 1));

    /// <summary>A day for an episode to begin.</summary>
    public DateOnly EpisodeDay(Chance chance) => First.AddDays(chance.Between(FaultDays, LastStartDay));

    /// <summary>The months of a simulation that ends before a day.</summary>
    public static IReadOnlyList<Month> Before(DateOnly today, int count)
    {
        var next = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(0, count).Select(index => new Month(index, next.AddMonths(index - count)))];
    }
}
