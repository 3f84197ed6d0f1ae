using Juki.Registry.Access;
using Juki.Registry.Http;

namespace Juki.Registry.Bulk;

/// <summary>What a bulk job may ask (P2, P3): once when it is taken in and started, and again for each row, since rights may end while it goes on.</summary>
public sealed class BulkRights(Entitlement entitlement)
{
    /// <summary>Checks an order for an operator.</summary>
    /// <param name="known">The operator.</param>
    /// <param name="order">The order.</param>
    /// <exception cref="ProblemException">It may not be asked.</exception>
    internal void Check(RegisteredOperator known, BulkOrder order) => Check(known, order, []);

    /// <summary>Why a row may not be answered now.</summary>
    /// <param name="job">The job, started.</param>
    /// <param name="askedWith">Numbers of the items that the row asks with.</param>
    /// <returns>The code of a problem, or null.</returns>
    internal string? RefusalOf(BulkJob job, IReadOnlyList<int> askedWith)
    {
        try
        {
            var known = entitlement.CheckOperator(new Caller(job.Run!.Start.Operator, job.Run.Terminal));
            Entitlement.CheckRight(known, KnownRights.Bulk);
            Check(known, job.Order, askedWith);
            return null;
        }
        catch (ProblemException refused)
        {
            return refused.Code;
        }
    }

    private void Check(RegisteredOperator known, BulkOrder order, IReadOnlyList<int> askedWith)
    {
        var duty = entitlement.CheckDuty(known, order.Duty, askedWith, order.Items);
        if (order.IncludesRemoved && !duty.IncludesRemoved)
            throw new ProblemException(KnownProblems.RemovedNotAllowed, [new(Inquiries.InquiryMember.IncludesRemoved, "The duty does not allow it.")]);
    }
}
