using CsCheck;
using Juki.Records.Ledgers;

namespace Juki.Records.Tests.Ledgers;

/// <summary>Which events a ledger takes.</summary>
[Trait("Requirement", "D3")]
public sealed class LedgerRuleTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    private static readonly Gen<LedgerStep> Steps = Gen.Select(Gen.Enum<LedgerAct>(), Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[-1, 5], Gen.Enum<DestructionMethod>(), Gen.Int[1, 3])
        .Select((act, day, who, until, method, copies) => new LedgerStep(act, Day.AddDays(day), $"op-{who}")
        {
            Until = act is LedgerAct.Lent or LedgerAct.Approved ? Day.AddDays(day + until) : null,
            Method = act == LedgerAct.Destroyed ? method : null,
            Copies = act is LedgerAct.Copied or LedgerAct.Approved ? copies : 0,
        });

    // Days mostly go on, so that the rest of the rules is come to.
    private static readonly Gen<LedgerStep[]> Histories = Gen.Select(Steps.Array[1, 40], Gen.Bool).Select((steps, sorted) => sorted ? [.. steps.OrderBy(step => step.On)] : steps);

    [Fact]
    public void Whatever_is_tried_what_is_entered_is_what_a_plain_model_enters() => Gen.Select(Gen.Enum<LedgerKind>(), Histories).Sample((ledger, steps) =>
    {
        var (standing, plain) = (new LedgerStanding(ledger), new PlainThing(ledger));
        foreach (var step in steps)
        {
            var verdict = LedgerRule.Judge(standing, step);
            if (plain.Try(step) != verdict is LedgerVerdict.Entered)
                return false;
            if (verdict is LedgerVerdict.Entered entered)
                standing = entered.Standing;
        }

        return true;
    }, iter: 2000);

    [Fact]
    public void Whoever_goes_through_what_was_entered_finds_no_fault_and_the_same_standing() => Gen.Select(Gen.Enum<LedgerKind>(), Histories).Sample((ledger, steps) =>
    {
        var standing = new LedgerStanding(ledger);
        var entered = new List<LedgerStep>();
        foreach (var step in steps)
        {
            if (LedgerRule.Judge(standing, step) is not LedgerVerdict.Entered next)
                continue;
            standing = next.Standing;
            entered.Add(step);
        }

        var (again, refusal) = LedgerRule.Replay(ledger, entered);
        return refusal is null && again with { Approvals = [] } == standing with { Approvals = [] } && again.Approvals.SequenceEqual(standing.Approvals);
    });

    [Theory]
    [InlineData(LedgerKind.Media, "", "used", LedgerRefusal.NotEntered)]
    [InlineData(LedgerKind.Media, "made", "made", LedgerRefusal.EnteredAlready)]
    [InlineData(LedgerKind.Media, "made", "received", LedgerRefusal.EnteredAlready)]
    [InlineData(LedgerKind.Media, "made", "returned", LedgerRefusal.NotLent)]
    [InlineData(LedgerKind.Media, "made sent", "used", LedgerRefusal.Away)]
    [InlineData(LedgerKind.Media, "made lent", "destroyed", LedgerRefusal.OnLoan)]
    [InlineData(LedgerKind.Media, "made destroyed", "received", LedgerRefusal.Destroyed)]
    [InlineData(LedgerKind.Media, "made", "approved", LedgerRefusal.OtherLedger)]
    [InlineData(LedgerKind.Reports, "made", "retired", LedgerRefusal.OtherLedger)]
    [InlineData(LedgerKind.Reports, "made erased", "used", LedgerRefusal.Erased)]
    [InlineData(LedgerKind.Media, "made erased", "copied", LedgerRefusal.Erased)]
    [InlineData(LedgerKind.Media, "made retired", "lent", LedgerRefusal.Retired)]
    [InlineData(LedgerKind.Reports, "made", "copied", LedgerRefusal.NotApproved)]
    [InlineData(LedgerKind.Reports, "made approved copied", "copied", LedgerRefusal.NotApproved)]
    [InlineData(LedgerKind.Reports, "made", "broken", LedgerRefusal.WrongMethod)]
    public void Each_refusal_has_its_reason(LedgerKind ledger, string before, string refused, LedgerRefusal why)
    {
        var (standing, fault) = LedgerRule.Replay(ledger, before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Step));
        Assert.Null(fault);
        Assert.Equal(why, Assert.IsType<LedgerVerdict.Refused>(LedgerRule.Judge(standing, Step(refused))).Why);
    }

    [Theory]
    [InlineData(LedgerKind.Media, "made lent returned sent received used copied erased used retired erased destroyed", LedgerState.Destroyed)]
    [InlineData(LedgerKind.Media, "received retired sent", LedgerState.Sent)]
    [InlineData(LedgerKind.Documents, "received used copied erased destroyed", LedgerState.Destroyed)]
    [InlineData(LedgerKind.Documents, "made broken", LedgerState.Destroyed)]
    [InlineData(LedgerKind.Reports, "made approved copied sent destroyed", LedgerState.Destroyed)]
    [InlineData(LedgerKind.Reports, "made lent", LedgerState.Lent)]
    public void Each_way_of_a_thing_is_taken(LedgerKind ledger, string way, LedgerState state)
    {
        var (standing, fault) = LedgerRule.Replay(ledger, way.Split(' ').Select(Step));
        Assert.Equal((state, null), (standing.State, fault));
    }

    [Fact]
    public void Whoever_approved_does_not_copy_and_an_approval_ends_with_its_day_and_its_copies()
    {
        LedgerStep[] approved = [Step("made"), Step("approved") with { Copies = 3, Until = Day.AddDays(1) }];
        var standing = LedgerRule.Replay(LedgerKind.Reports, approved).Standing;
        Assert.IsType<LedgerVerdict.Refused>(LedgerRule.Judge(standing, Step("copied") with { Operator = "op-chief" }));
        Assert.IsType<LedgerVerdict.Refused>(LedgerRule.Judge(standing, Step("copied") with { On = Day.AddDays(2) }));
        Assert.IsType<LedgerVerdict.Refused>(LedgerRule.Judge(standing, Step("copied") with { Copies = 4 }));
        var two = Assert.IsType<LedgerVerdict.Entered>(LedgerRule.Judge(standing, Step("copied") with { Copies = 2 })).Standing;
        Assert.Equal(1, two.Approvals.Single().Left);
        Assert.Empty(Assert.IsType<LedgerVerdict.Entered>(LedgerRule.Judge(two, Step("copied"))).Standing.Approvals);
    }

    // The chief approves, a clerk does all else.
    private static LedgerStep Step(string act) => act switch
    {
        "approved" => new LedgerStep(LedgerAct.Approved, Day, "op-chief") { Copies = 1, Until = Day },
        "copied" => new LedgerStep(LedgerAct.Copied, Day, "op-clerk") { Copies = 1 },
        "lent" => new LedgerStep(LedgerAct.Lent, Day, "op-clerk") { Until = Day },
        "destroyed" => new LedgerStep(LedgerAct.Destroyed, Day, "op-clerk") { Method = DestructionMethod.Dissolved },
        "broken" => new LedgerStep(LedgerAct.Destroyed, Day, "op-clerk") { Method = DestructionMethod.Broken },
        _ => new LedgerStep(Enum.Parse<LedgerAct>(act, ignoreCase: true), Day, "op-clerk"),
    };
}
