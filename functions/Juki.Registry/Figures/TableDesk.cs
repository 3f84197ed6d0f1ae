using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Figures;

/// <summary>Tells operators with a right what makes a table, as JSON or CSV; each request leaves one log entry.</summary>
public sealed class TableDesk(AttemptRunner attempts)
{
    /// <summary>Answers a request.</summary>
    /// <param name="function">Its function in the provision log, and the name of the file.</param>
    /// <param name="right">The right that it needs, one of <see cref="KnownRights"/>.</param>
    /// <param name="request">The request.</param>
    /// <param name="make">Makes the table; a problem refuses the request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The table, or a problem.</returns>
    internal Task<IResult> AnswerAsync(
        string function, string right, HttpRequest request, Func<CancellationToken, Task<FigureTable>> make, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(function, CorrelationId.Of(request));
        FigureTable? table = null;
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                Entitlement.CheckRight(known, right);
                table = await attempts.ReadAsync(attempt, () => make(cancelled), cancelled);
            },
            receipt => AcceptedTypes.Name(request, AcceptedTypes.Csv)
                ? new FileAnswer(table!.ToCsv(), $"{AcceptedTypes.Csv}; charset=utf-8", $"attachment; filename=\"{function}.csv\"", attempt.CorrelationId, receipt)
                : ApiAnswer.Ok(new { rows = table!.ToObjects(), receipt }, attempt.CorrelationId),
            cancellationToken);
    }
}
