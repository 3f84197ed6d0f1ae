using System.Text.Json.Nodes;
using Juki.Registry.Updates;
using Juki.Testing;
using static Juki.Registry.Tests.Updates.Budgets.BudgetScene;
using static Juki.Registry.Tests.Updates.Budgets.Requests;

namespace Juki.Registry.Tests.Updates.Budgets;

internal static partial class BudgetTable
{
    private const string Refused = "refused";
    private const string Held = "held";
    private const string Duplicate = "duplicate";

    /// <summary>Every case, by its name.</summary>
    public static IReadOnlyDictionary<string, BudgetCase> All { get; } =
        Reasons.Concat(Others).Concat(Releases).ToDictionary(each => each.Name);

    /// <summary>What else may become of a message.</summary>
    private static IEnumerable<BudgetCase> Others =>
    [
        new("by a later code", Accepted, Change + TownIndexed + RangeRead)
        {
            Given = s => s.SendAsync(s.Person.MoveIn(1, First), s.Person.CodeChange(2, First, s.NewCode)),
            Message = s => s.Renamed.MoveWithin(3, Second),
        },
        new("void", Accepted, RangeRead + Group + SharedAppends.OfANewId)
        {
            Given = s => s.SettleInAsync(), Message = s => s.Person.Void(2), Type = KnownEvents.Void,
        },
        new("void while something waits to be forwarded", Accepted, RangeRead + Group + Marker + SharedAppends.OfANewId)
        {
            Given = s => s.SendAsync(s.Person.MoveIn(1, First)), Message = s => s.Person.Void(2), Type = KnownEvents.Void,
        },
        new("resend", Duplicate, RangeRead + SharedAppends.Exchange)
        {
            Given = s => s.Bench.SendAsync(s.Person.MoveIn(1, First), id: s.Id), Message = s => s.Person.MoveIn(1, First), IsSameId = true,
        },
        new("resend under another id", Duplicate, RangeRead + SharedAppends.OfANewId)
        {
            Given = s => s.SettleInAsync(), Message = s => s.Person.MoveIn(1, First),
        },
        new("resend by a later code", Duplicate, (2 * RangeRead) + SharedAppends.Exchange)
        {
            Given = async s =>
            {
                await s.SendAsync(s.Person.MoveIn(1, First), s.Person.CodeChange(2, First, s.NewCode));
                await s.Bench.SendAsync(s.Renamed.MoveWithin(3, Second), id: s.Id);
            },
            Message = s => s.Renamed.MoveWithin(3, Second),
            IsSameId = true,
        },
        new("held", Held, RangeRead + Group + Marker + SharedAppends.OfANewId)
        {
            Given = s => s.SettleInAsync(), Message = s => s.Person.MoveWithin(3, Second),
        },
        new("held to settle", Held, RangeRead + Group + Marker + SharedAppends.OfANewId)
        {
            Given = s => s.LeaveAsync(), Message = s => s.Person.MoveIn(9, Second),
        },
        new("held under a code not here yet", Held, RangeRead + Group + Marker + SharedAppends.OfANewId)
        {
            Message = s => s.Renamed.MoveWithin(3, Second),
        },
        new("refused alone", Refused, SharedAppends.OfANewId) { Message = _ => new JsonObject { ["residentCode"] = "1" } },
        new("refused by the table", Refused, RangeRead + Group + SharedAppends.OfANewId)
        {
            Given = s => s.SettleInAsync(), Message = s => s.Person.MoveIn(2, Second),
        },
        new("refused by the table while something waits to be forwarded", Refused, RangeRead + Group + Marker + SharedAppends.OfANewId)
        {
            Given = s => s.SendAsync(s.Person.MoveIn(1, First)), Message = s => s.Person.MoveIn(2, Second),
        },
        new("refused for another's number", Refused, RangeRead + Group + NumberClaimOfAnother + SharedAppends.OfANewId)
        {
            Given = s => s.SettleInAsync(), Message = s => SyntheticPerson.WithNumberOf(s.Person).MoveIn(1, Second),
        },
        new("refused for another's code", Refused, RangeRead + Group + CodeClaimOfAnother + SharedAppends.OfANewId)
        {
            Given = async s =>
            {
                await s.SettleInAsync();
                await s.SendAsync(s.Other.MoveIn(1, Second));
            },
            Message = s => s.Person.CodeChange(2, First, s.Other.ResidentCode),
        },
    ];
}
