namespace Juki.LocalHost.Simulation;

/// <summary>
/// A sample population with a few years of moves, for a local host: everybody arrives (11), some move within their municipality (31),
/// leave (21) and return (11). Every notice is lawful when all are applied in order.
/// </summary>
/// <param name="People">The people, as all notices leave them.</param>
/// <param name="Notices">The notices in the order of sending.</param>
public sealed record Sample(IReadOnlyList<SimulatedPerson> People, IReadOnlyList<SimulatedNotice> Notices)
{
    private const int Years = 5;
    private const int OldestAge = 95;
    private const double ShareOfMoves = 0.3;
    private const double ShareOfLeaving = 0.1;
    private const double ShareOfReturns = 0.4;

    /// <summary>Makes a sample.</summary>
    /// <param name="people">How many people, 0 or more. From 26 up at least one of every <see cref="HardKind"/> is among them, from 52 up two;
    /// from 59 up every municipality and ward has somebody.</param>
    /// <param name="seed">The same seed makes the same sample.</param>
    /// <param name="today">Every notice is of an earlier day; a planned moving-out may be later.</param>
    /// <returns>The sample.</returns>
    public static Sample Make(int people, int seed, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        var chance = new Chance(seed);
        var maker = new People(chance, new Numbers(chance));
        var homes = new Homes(chance);
        var kinds = HardKinds.For(people);
        var lastDay = today.AddDays(-1);
        var first = chance.Shuffled(TownTable.Municipalities);
        var lives = new List<SampleLife>(people);
        for (var i = 0; i < people; i++)
        {
            var home = i < first.Length ? homes.Within(first[i]) : homes.Anywhere();
            var arrival = chance.Day(today.AddYears(-Years), lastDay);
            var entry = maker.Make(chance.Day(arrival.AddYears(-OldestAge), arrival.AddDays(-1)), home);
            var kind = i < kinds.Count ? kinds[i] : (HardKind?)null;
            lives.Add(new SampleLife(kind is null ? entry : maker.Harden(entry, kind.Value), kind, chance, lastDay));
            Live(lives[^1], arrival, chance, homes);
        }

        return new Sample(
            [.. lives.Select(life => life.ToPerson())],
            [.. lives.SelectMany(life => life.Notices).OrderBy(notice => notice.Time)]);
    }

    // Hard people stay, so that they are found; whose address is hard does not even move.
    private static void Live(SampleLife life, DateOnly arrival, Chance chance, Homes homes)
    {
        life.MoveIn(arrival);
        if (life.Kind != HardKind.GaijiInAddress && chance.In(ShareOfMoves))
            life.MoveWithin(homes);
        if (life.Kind is not null || !chance.In(ShareOfLeaving))
            return;
        life.MoveOut();
        if (chance.In(ShareOfReturns))
            life.Return(homes.Anywhere());
    }
}
