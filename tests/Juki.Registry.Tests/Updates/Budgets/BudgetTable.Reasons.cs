using System.Text.Json.Nodes;
using static Juki.Registry.Tests.Updates.Budgets.BudgetScene;
using static Juki.Registry.Tests.Updates.Budgets.Requests;

namespace Juki.Registry.Tests.Updates.Budgets;

/// <summary>The budgets of docs/adr/0018 as a table.</summary>
internal static partial class BudgetTable
{
    private const string Accepted = "accepted";

    private static Requests Entry => RangeRead + Group + Indexed + Digest + Marker + SharedAppends.OfANewId;

    // The row that is superseded starts its clock; a removal's own falls due on the same day.
    private static Requests Change => RangeRead + Group + DueRows + Digest + Marker + SharedAppends.OfANewId;

    /// <summary>Each reason, applied.</summary>
    private static IEnumerable<BudgetCase> Reasons =>
    [
        new("11", Accepted, Entry + NumberClaim) { Message = s => s.Person.MoveIn(1, First) },
        new("11 of somebody removed", Accepted, Entry) { Given = s => s.LeaveAsync(), Message = s => s.Person.MoveIn(3, Second) },
        new("11 that names a former code and number", Accepted, Entry + CodeClaim + NumberClaim + Digest)
        {
            Given = s => s.LeaveAsync(),
            Message = s =>
            {
                var back = s.Renamed.MoveIn(3, Second);
                (back["individualNumber"], back["formerResidentCode"], back["formerIndividualNumber"]) = (s.NewNumber, s.Person.ResidentCode, s.Person.IndividualNumber);
                return back;
            },
        },
        new("12 with a number", Accepted, Entry + NumberClaim) { Message = s => s.Person.Birth(1, First) },
        new("12 without a number", Accepted, Entry) { Message = s => WithoutNumber(s.Person.Birth(1, First)) },
        new("13", Accepted, Entry + NumberClaim) { Message = s => s.Person.Notice("13", 1, First) },
        new("13 of somebody removed", Accepted, Entry) { Given = s => s.LeaveAsync(), Message = s => s.Person.Notice("13", 3, Second) },
        new("13 of the dead", Accepted, Entry) { Given = s => s.LeaveAsync("22"), Message = s => s.Person.Notice("13", 3, Second) },
        new("21", Accepted, Change) { Given = s => s.SettleInAsync(), Message = s => s.Person.MoveOut(2, First) },
        new("22", Accepted, Change) { Given = s => s.SettleInAsync(), Message = s => s.Person.Death(2, First) },
        new("23", Accepted, Change) { Given = s => s.SettleInAsync(), Message = s => s.Person.Notice("23", 2, First) },
        new("31", Accepted, Change + TownIndexed) { Given = s => s.SettleInAsync(), Message = s => s.Person.MoveWithin(2, Second) },
        new("32", Accepted, Change + TownIndexed) { Given = s => s.SettleInAsync(), Message = s => s.Person.Notice("32", 2, Second) },
        new("33", Accepted, Change + TownIndexed) { Given = s => s.SettleInAsync(), Message = s => s.Person.Notice("33", 2, Second) },
        new("41", Accepted, Change + NumberClaim) { Given = s => s.SettleInAsync(), Message = s => s.Person.NumberChange(2, First, s.NewNumber) },
        new("42", Accepted, Change + NumberClaim) { Given = s => s.SettleInAsync(), Message = s => s.Person.NumberChange(2, First, s.NewNumber, "42") },
        new("43", Accepted, Change + NumberClaim)
        {
            Given = s => s.SendAsync(WithoutNumber(s.Person.Birth(1, First))),
            Message = s => s.Person.Notice("43", 2, First),
        },
        new("43 that restores a former number", Accepted, Change + NumberClaimRenewed)
        {
            Given = s => s.SendAsync(s.Person.MoveIn(1, First), s.Person.NumberChange(2, First, s.NewNumber)),
            Message = s => s.Person.Notice("43", 3, First),
        },
        new("51", Accepted, Change + CodeClaim + Digest) { Given = s => s.SettleInAsync(), Message = s => s.Person.CodeChange(2, First, s.NewCode) },
        new("52", Accepted, Change + CodeClaim + Digest) { Given = s => s.SettleInAsync(), Message = s => s.Person.CodeChange(2, First, s.NewCode, "52") },
    ];

    private static JsonObject WithoutNumber(JsonObject data)
    {
        data.Remove("individualNumber");
        return data;
    }
}
