using static Juki.Registry.Tests.Updates.Budgets.BudgetScene;
using static Juki.Registry.Tests.Updates.Budgets.Requests;

namespace Juki.Registry.Tests.Updates.Budgets;

internal static partial class BudgetTable
{
    // What one commit more takes, of a day's entries: it goes on from the range that the one before wrote.
    private static Requests OneMore => Group + DueRows + TownIndexed + Digest + Marker;

    private static Requests Commit => RangeRead + OneMore;

    /// <summary>Notices that set others free.</summary>
    private static IEnumerable<BudgetCase> Releases =>
    [
        new("that releases one", Accepted, Commit + SharedAppends.OfANewId)
        {
            Given = async s =>
            {
                await s.SettleInAsync();
                await HoldAsync(s, from: 3, to: 3);
            },
            Message = s => s.Person.MoveWithin(2, Address(2)),
            Replies = 2,
        },
        new("that releases forty, in two commits", Accepted, Commit + OneMore + SharedAppends.OfANewId)
        {
            Given = async s =>
            {
                await s.SettleInAsync();
                await HoldAsync(s, from: 3, to: 42);
            },
            Message = s => s.Person.MoveWithin(2, Address(2)),
            Replies = 41,
        },
        new("that releases twenty of twenty days: entries of as many days, and of its own", Accepted, Commit + (20 * DueRows) + SharedAppends.OfANewId)
        {
            Given = async s =>
            {
                await s.SettleInAsync();
                for (var number = 3; number <= 22; number++)
                {
                    await HoldAsync(s, number, number);
                    s.Bench.Time.Advance(TimeSpan.FromDays(1));
                }
            },
            Message = s => s.Person.MoveWithin(2, Address(2)),
            Replies = 21,
        },
        new("51 that five held notices wait for", Accepted, Change + CodeClaim + TownIndexed + Digest + PlaceCleared)
        {
            Given = async s =>
            {
                await s.SettleInAsync();
                for (var number = 3; number <= 7; number++)
                    await s.SendAsync(s.Renamed.MoveWithin(number, Address(number)));
            },
            Message = s => s.Person.CodeChange(2, First, s.NewCode),
            Replies = 6,
        },
    ];

    private static async Task HoldAsync(BudgetScene scene, int from, int to)
    {
        for (var number = from; number <= to; number++)
            await scene.SendAsync(scene.Person.MoveWithin(number, Address(number)));
    }
}
