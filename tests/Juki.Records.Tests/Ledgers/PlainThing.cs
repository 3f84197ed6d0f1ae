using Juki.Records.Ledgers;

namespace Juki.Records.Tests.Ledgers;

/// <summary>A plain model of a thing in a ledger, written from the rules as they are said and not from the table: what happened, and nothing else.</summary>
internal sealed class PlainThing(LedgerKind ledger)
{
    private readonly List<LedgerStep> _happened = [];

    private bool IsDestroyed => Last(LedgerAct.Destroyed) >= 0;

    private bool IsLent => Last(LedgerAct.Lent) > Last(LedgerAct.Returned);

    private bool IsAway => Last(LedgerAct.Sent) > Last(LedgerAct.Received);

    private bool IsErased => Last(LedgerAct.Erased) > Last(LedgerAct.Used);

    private bool IsRetired => Last(LedgerAct.Retired) >= 0;

    /// <summary>Enters an event if it may be.</summary>
    /// <returns>Whether it was.</returns>
    public bool Try(LedgerStep step)
    {
        var may = May(step);
        if (may)
            _happened.Add(step);
        return may;
    }

    private bool May(LedgerStep step)
    {
        if (_happened.Count == 0)
            return step.Act is LedgerAct.Made or LedgerAct.Received;
        if (IsDestroyed || step.Act == LedgerAct.Made || step.On < _happened[^1].On || step.Until < step.On)
            return false;
        if (IsLent || step.Act == LedgerAct.Returned)
            return IsLent && step.Act == LedgerAct.Returned;
        if (IsAway)
            return step.Act == LedgerAct.Received || (step.Act == LedgerAct.Destroyed && IsMethod(step));
        return step.Act switch
        {
            LedgerAct.Received => false,
            LedgerAct.Destroyed => IsMethod(step),
            LedgerAct.Sent => ledger == LedgerKind.Media || !IsErased,
            LedgerAct.Erased => !IsErased,
            LedgerAct.Used => (ledger == LedgerKind.Media || !IsErased) && !IsRetired,
            LedgerAct.Lent => (ledger == LedgerKind.Media || !IsErased) && !IsRetired,
            LedgerAct.Retired => ledger == LedgerKind.Media && !IsRetired,
            LedgerAct.Approved => ledger == LedgerKind.Reports && !IsErased,
            _ => !IsErased && !IsRetired && (ledger != LedgerKind.Reports || IsCovered(step)),
        };
    }

    private bool IsMethod(LedgerStep step) => ledger != LedgerKind.Reports || step.Method != DestructionMethod.Broken;

    // Every copy takes from the oldest approval that covered its making; what is left of each is counted anew.
    private bool IsCovered(LedgerStep copying)
    {
        var left = new List<(LedgerStep Approval, int Left)>();
        foreach (var step in _happened.Append(copying))
        {
            if (step.Act == LedgerAct.Approved)
                left.Add((step, step.Copies));
            if (step.Act != LedgerAct.Copied)
                continue;
            var covering = left.FindIndex(a => a.Approval.Operator != step.Operator && a.Approval.Until >= step.On && a.Left >= step.Copies);
            if (covering < 0)
                return false;
            left[covering] = (left[covering].Approval, left[covering].Left - step.Copies);
        }

        return true;
    }

    private int Last(LedgerAct act) => _happened.FindLastIndex(step => step.Act == act);
}
