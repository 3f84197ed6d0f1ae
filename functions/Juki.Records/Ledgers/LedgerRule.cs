namespace Juki.Records.Ledgers;

/// <summary>Which events can be entered (D3): by where the thing is, its ledger, what became of it, and of copies of a report by prior approval.</summary>
public static class LedgerRule
{
    /// <summary>Judges an event. A refused one changes nothing.</summary>
    /// <param name="standing">Where the thing stands.</param>
    /// <param name="step">The event.</param>
    /// <returns>Where it stands then, or why not.</returns>
    public static LedgerVerdict Judge(LedgerStanding standing, LedgerStep step)
    {
        if (LedgerTable.Next(standing.State, step.Act) is not { } next)
            return new LedgerVerdict.Refused(WhyNot(standing.State, step.Act));
        if (Refusal(standing, step) is { } refusal)
            return new LedgerVerdict.Refused(refusal);
        return new LedgerVerdict.Entered(standing with
        {
            State = next,
            IsErased = step.Act == LedgerAct.Erased || (standing.IsErased && step.Act != LedgerAct.Used),
            IsRetired = standing.IsRetired || step.Act == LedgerAct.Retired,
            LastOn = step.On,
            DueOn = next == LedgerState.Lent ? step.Until : null,
            Approvals = ApprovalsAfter(standing, step),
        });
    }

    /// <summary>Goes through events anew, as an auditor does.</summary>
    /// <param name="ledger">In which ledger the thing is.</param>
    /// <param name="steps">The events, oldest first.</param>
    /// <returns>Where it stands by those that could be entered, and why the first of the others could not; null where all could.</returns>
    public static (LedgerStanding Standing, LedgerRefusal? Refusal) Replay(LedgerKind ledger, IEnumerable<LedgerStep> steps)
    {
        var (standing, refusal) = (new LedgerStanding(ledger), (LedgerRefusal?)null);
        foreach (var step in steps)
        {
            switch (Judge(standing, step))
            {
                case LedgerVerdict.Entered entered:
                    standing = entered.Standing;
                    break;
                case LedgerVerdict.Refused refused:
                    refusal ??= refused.Why;
                    break;
            }
        }

        return (standing, refusal);
    }

    private static LedgerRefusal WhyNot(LedgerState state, LedgerAct act) => state switch
    {
        LedgerState.New => LedgerRefusal.NotEntered,
        LedgerState.Destroyed => LedgerRefusal.Destroyed,
        LedgerState.Lent => LedgerRefusal.OnLoan,
        LedgerState.Sent => LedgerRefusal.Away,
        _ => act == LedgerAct.Returned ? LedgerRefusal.NotLent : LedgerRefusal.EnteredAlready,
    };

    private static LedgerRefusal? Refusal(LedgerStanding standing, LedgerStep step) => step switch
    {
        _ when !LedgerTable.Has(standing.Ledger, step.Act) => LedgerRefusal.OtherLedger,
        _ when step.On < standing.LastOn || step.Until < step.On => LedgerRefusal.WrongDay,
        _ when standing.IsErased && !LedgerTable.MayFollowErasing(standing.Ledger, step.Act) => LedgerRefusal.Erased,
        _ when standing.IsRetired && !LedgerTable.MayFollowRetiring(step.Act) => LedgerRefusal.Retired,
        { Method: { } method } when !LedgerTable.IsMethod(standing.Ledger, method) => LedgerRefusal.WrongMethod,
        { Act: LedgerAct.Copied } when standing.Ledger == LedgerKind.Reports && ApprovalOf(standing, step) is null => LedgerRefusal.NotApproved,
        _ => null,
    };

    // The oldest that covers them all: copies of one making are not split among approvals.
    private static CopyApproval? ApprovalOf(LedgerStanding standing, LedgerStep step) => standing.Approvals.FirstOrDefault(approval => approval.Allows(step));

    private static IReadOnlyList<CopyApproval> ApprovalsAfter(LedgerStanding standing, LedgerStep step)
    {
        if (step.Act == LedgerAct.Approved)
            return [.. standing.Approvals, new CopyApproval(step.Operator, step.Until ?? step.On, step.Copies)];
        if (step.Act != LedgerAct.Copied || ApprovalOf(standing, step) is not { } used)
            return standing.Approvals;
        return
        [
            .. standing.Approvals
                .Select(approval => ReferenceEquals(approval, used) ? approval with { Left = approval.Left - step.Copies } : approval)
                .Where(approval => approval.Left > 0),
        ];
    }
}
