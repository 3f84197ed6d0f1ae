using Juki.Records.Items;
using Juki.Records.Time;
using Juki.Registry.Http;

namespace Juki.Registry.Access;

/// <summary>Whether a caller may ask for a duty, with and for which items (P2, P3, A2): field by field from the registers.</summary>
public sealed class Entitlement(OperatorRegister operators, AgencyRegister agencies, DutyRegister duties, TimeProvider time)
{
    /// <summary>Finds the agency that a caller works for, whatever else may fail.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>The agency, or null when the registers do not know the caller.</returns>
    public Agency? AgencyOf(Caller caller) =>
        operators.Find(caller.Operator) is { } known ? agencies.Find(known.AgencyId) : null;

    /// <summary>Checks a caller's rights.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="dutyCode">The duty stated.</param>
    /// <param name="items">Numbers of the items asked for.</param>
    /// <returns>The duty.</returns>
    /// <exception cref="ProblemException">The caller may not, and why; every item that the duty does not allow is named.</exception>
    public Duty Check(Caller caller, string dutyCode, IReadOnlyCollection<int> items)
    {
        var known = CheckOperator(caller);
        var duty = duties.Find(dutyCode) ?? throw new ProblemException(KnownProblems.DutyUnknown);
        if (agencies.Find(known.AgencyId) is not { } agency || agency.Category != duty.Category || !agency.Holds(duty.Code))
            throw new ProblemException(KnownProblems.DutyNotAgencys);
        if (!known.Holds(duty.Code))
            throw new ProblemException(KnownProblems.DutyNotOperators);
        var refused = items.Where(i => !duty.Items.Contains(i)).ToList();
        return refused.Count == 0
            ? duty
            : throw new ProblemException(
                KnownProblems.ItemsNotAllowed,
                [.. refused.Select(i => new ProblemParameter(FieldTable.Juki[i].JsonName, "Not an item of this duty."))]);
    }

    private RegisteredOperator CheckOperator(Caller caller)
    {
        var known = operators.Find(caller.Operator) ?? throw new ProblemException(KnownProblems.OperatorUnknown);
        if (known.IsRevoked)
            throw new ProblemException(KnownProblems.OperatorRevoked);
        var today = JapanTime.DateOf(time.GetUtcNow());
        if (today < known.ValidFrom || today > known.ValidTo)
            throw new ProblemException(KnownProblems.OperatorNotValid);
        return known.Uses(caller.Terminal) ? known : throw new ProblemException(KnownProblems.TerminalNotRegistered);
    }
}
