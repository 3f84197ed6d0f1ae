using System.Globalization;
using Juki.Records.Time;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Figures;

/// <summary>Tells counts and statistics (T1) to operators with the right, as JSON or CSV; each request leaves one log entry.</summary>
public sealed class FiguresDesk(TableDesk desk, FigureTables tables, ChangeStatistics statistics, TimeProvider time)
{
    private const string MonthMember = "month";
    private const string MonthFormat = "yyyyMM";

    /// <summary>Counts of notices by municipality, reason, outcome and day or month.</summary>
    /// <param name="request">A bearer token of somebody with the right, and the days in the query.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The counts, or a problem.</returns>
    public Task<IResult> UpdatesAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync("figures-updates", request, cancelled => tables.UpdatesAsync(FigurePeriod.Read(request), cancelled), cancellationToken);

    /// <summary>Counts of attempts to get items by function, agency, duty, outcome, code and day or month.</summary>
    /// <param name="request">A bearer token of somebody with the right, and the days in the query.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The counts, or a problem.</returns>
    public Task<IResult> ProvisionsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync("figures-provisions", request, cancelled => tables.ProvisionsAsync(FigurePeriod.Read(request), cancelled), cancellationToken);

    /// <summary>Statistics of a month that is over.</summary>
    /// <param name="request">A bearer token of somebody with the right, and the month in the query.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The statistics, small numbers kept back, or a problem.</returns>
    public Task<IResult> StatisticsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync("figures-statistics", request, cancelled => statistics.OfAsync(MonthOf(request), cancelled), cancellationToken);

    private Task<IResult> AnswerAsync(string function, HttpRequest request, Func<CancellationToken, Task<FigureTable>> make, CancellationToken cancellationToken) =>
        desk.AnswerAsync(function, KnownRights.Figures, request, make, cancellationToken);

    private DateOnly MonthOf(HttpRequest request)
    {
        if (DateOnly.TryParseExact(request.Query[MonthMember].ToString(), MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.AddMonths(1) <= JapanTime.DateOf(time.GetUtcNow()))
        {
            return month;
        }

        throw new ProblemException(KnownProblems.RequestInvalid, [new ProblemParameter(MonthMember, "A month that is over in Japan, six digits, YYYYMM.")]);
    }
}
