using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Figures;
using Juki.Registry.Http;
using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Audits;

/// <summary>Tells auditors what was handed out and whether the ledgers agree (A4), as JSON or CSV; each request leaves one log entry.</summary>
public sealed class AuditDesk(AttemptRunner attempts, OutputAudit audit)
{
    private const string Function = "audit-outputs";

    /// <summary>Holds a month's outputs against the ledgers and the log.</summary>
    /// <param name="request">A bearer token of somebody with the right, and the month in the query.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The findings, or a problem.</returns>
    public Task<IResult> OutputsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(Function, CorrelationId.Of(request));
        FigureTable? table = null;
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                Entitlement.CheckRight(known, KnownRights.Audit);
                var errors = new List<ProblemParameter>();
                var month = LedgerQuery.MonthOf(request, isNeeded: true, errors) ?? throw new ProblemException(KnownProblems.RequestInvalid, errors);
                table = AuditSheet.Of(await attempts.ReadAsync(attempt, () => audit.RunAsync(month, cancelled), cancelled));
            },
            receipt => AcceptedTypes.Name(request, FiguresDesk.Csv)
                ? new FileAnswer(table!.ToCsv(), $"{FiguresDesk.Csv}; charset=utf-8", $"attachment; filename=\"{Function}.csv\"", attempt.CorrelationId, receipt)
                : ApiAnswer.Ok(new { rows = table!.ToObjects(), receipt }, attempt.CorrelationId),
            cancellationToken);
    }
}
