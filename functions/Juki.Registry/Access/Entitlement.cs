using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Time;
using Juki.Registry.Http;
using Juki.Registry.Messaging;

namespace Juki.Registry.Access;

/// <summary>
/// Whether a caller may ask for a duty, with and for which items (P2, P3, A2): field by field from the registers, never from the token.
/// Each check has its own problem, in the order operator, terminal, duty, items.
/// </summary>
public sealed class Entitlement(RegisterFile register, OperatorRegister operators, AgencyRegister agencies, DutyRegister duties, TimeProvider time)
{
    /// <summary>Finds the agency that a caller works for, whatever rights the caller has.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>The agency, or null when the registers do not know the caller.</returns>
    /// <exception cref="RegisterUnreadableException">A register is missing or malformed.</exception>
    public Agency? AgencyOf(Caller caller) =>
        operators.Find(caller.Operator) is { } known ? agencies.Find(known.AgencyId) : null;

    /// <summary>Checks that the operator is registered, has rights today in Japan, and sits at a registered terminal.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>The operator.</returns>
    /// <exception cref="ProblemException">One of these does not hold.</exception>
    /// <exception cref="RegisterUnreadableException">A register is missing or malformed.</exception>
    public RegisteredOperator CheckOperator(Caller caller)
    {
        var known = operators.Find(caller.Operator) ?? throw new ProblemException(KnownProblems.OperatorUnknown);
        if (known.IsRevoked)
            throw new ProblemException(KnownProblems.OperatorRevoked);
        var today = JapanTime.DateOf(time.GetUtcNow());
        if (today < known.ValidFrom || today > known.ValidTo)
            throw new ProblemException(KnownProblems.OperatorNotValid);
        return known.Terminals.Contains(caller.Terminal) ? known : throw new ProblemException(KnownProblems.TerminalNotRegistered);
    }

    /// <summary>Checks that the operator is registered for a kind of work.</summary>
    /// <param name="known">The operator.</param>
    /// <param name="right">One of <see cref="KnownRights"/>.</param>
    /// <exception cref="ProblemException">The operator is not.</exception>
    public static void CheckRight(RegisteredOperator known, string right)
    {
        if (!known.Rights.Contains(right))
            throw new ProblemException(KnownProblems.RightMissing);
    }

    /// <summary>Checks that the duty is the agency's and the operator's, and that it allows every item.</summary>
    /// <param name="known">The operator.</param>
    /// <param name="dutyCode">The duty stated.</param>
    /// <param name="askedWith">Numbers of the items that the person is looked for by.</param>
    /// <param name="askedFor">Numbers of the items asked for.</param>
    /// <returns>The duty.</returns>
    /// <exception cref="ProblemException">One of these does not hold; every item that the duty does not allow is named.</exception>
    /// <exception cref="RegisterUnreadableException">A register is missing or malformed.</exception>
    public Duty CheckDuty(RegisteredOperator known, string dutyCode, IReadOnlyCollection<int> askedWith, IReadOnlyCollection<int> askedFor)
    {
        var duty = duties.Find(dutyCode) ?? throw new ProblemException(KnownProblems.DutyUnknown);
        if (agencies.Find(known.AgencyId) is not { } agency || agency.Category != duty.Category || !agency.Duties.Contains(duty.Code))
            throw new ProblemException(KnownProblems.DutyNotAgencys);
        if (!known.Duties.Contains(duty.Code))
            throw new ProblemException(KnownProblems.DutyNotOperators);
        var refused = askedFor.Where(item => !duty.Items.Contains(item)).ToHashSet();
        refused.UnionWith(askedWith.Where(item => !MayAskWith(duty, item)));
        return refused.Count == 0 ? duty : throw new ProblemException(KnownProblems.ItemsNotAllowed, [.. refused.Order().Select(Refusal)]);
    }

    /// <summary>The duties that an operator may ask for: those of the operator that are the agency's too.</summary>
    /// <param name="known">The operator.</param>
    /// <returns>The duties, in the order of their codes.</returns>
    /// <exception cref="RegisterUnreadableException">A register is missing or malformed.</exception>
    public IReadOnlyList<Duty> DutiesOf(RegisteredOperator known) =>
        agencies.Find(known.AgencyId) is { } agency
            ? [.. known.Duties.Where(agency.Duties.Contains).Select(duties.Find).OfType<Duty>().Where(duty => duty.Category == agency.Category).OrderBy(duty => duty.Code, StringComparer.Ordinal)]
            : [];

    // To look somebody up by the individual number is to use it, which 番号法9条 allows to the same duties that may be given it.
    private static bool MayAskWith(Duty duty, int item) => item != KnownItems.IndividualNumber || duty.Items.Contains(item);

    private ProblemParameter Refusal(int item) => new((register.Fields.Has(item) ? register.Fields : FieldTable.Juki)[item].JsonName, "The duty does not allow this item.");
}
