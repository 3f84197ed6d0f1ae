using Juki.Registry.Access;
using Juki.Registry.Figures;
using Juki.Registry.Http;
using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Audits;

/// <summary>Tells auditors what was handed out and whether the ledgers agree (A4), as JSON or CSV; each request leaves one log entry.</summary>
public sealed class AuditDesk(TableDesk desk, OutputAudit audit)
{
    /// <summary>Holds a month's outputs against the ledgers and the log.</summary>
    /// <param name="request">A bearer token of somebody with the right, and the month in the query.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The findings, or a problem.</returns>
    public Task<IResult> OutputsAsync(HttpRequest request, CancellationToken cancellationToken) => desk.AnswerAsync(
        "audit-outputs",
        KnownRights.Audit,
        request,
        async cancelled =>
        {
            var errors = new List<ProblemParameter>();
            var month = LedgerQuery.MonthOf(request, isNeeded: true, errors) ?? throw new ProblemException(KnownProblems.RequestInvalid, errors);
            return AuditSheet.Of(await audit.RunAsync(month, cancelled));
        },
        cancellationToken);
}
