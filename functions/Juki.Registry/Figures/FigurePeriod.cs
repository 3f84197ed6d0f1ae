using System.Globalization;
using Juki.Records.Values;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Figures;

/// <summary>The days that figures are asked for, and whether they are told by day or by month.</summary>
/// <param name="From">The first day in Japan.</param>
/// <param name="To">The last day.</param>
/// <param name="ByMonth">Whether the days of a month are added up.</param>
internal sealed record FigurePeriod(DateOnly From, DateOnly To, bool ByMonth)
{
    /// <summary>Most days asked for at once [P]: a year with a day of grace.</summary>
    public const int MostDays = 366;

    public const string FromMember = "from";
    public const string ToMember = "to";
    public const string ByMember = "by";

    /// <summary>Each day.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);

    /// <summary>What a day is told under.</summary>
    public string NameOf(DateOnly day) => day.ToString(ByMonth ? "yyyyMM" : "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Reads a request's query, which holds nothing personal.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ProblemException">A part is missing or wrong; each is named.</exception>
    public static FigurePeriod Read(HttpRequest request)
    {
        var errors = new List<ProblemParameter>();
        var (from, to) = (Day(request, FromMember, errors), Day(request, ToMember, errors));
        var by = request.Query[ByMember].ToString();
        if (by is not ("" or "day" or "month"))
            errors.Add(new ProblemParameter(ByMember, "day, or month."));
        if (errors.Count == 0 && (to < from || to.DayNumber - from.DayNumber >= MostDays))
            errors.Add(new ProblemParameter(ToMember, string.Create(CultureInfo.InvariantCulture, $"Not before {FromMember}, and at most {MostDays} days.")));
        return errors.Count == 0 ? new FigurePeriod(from, to, by == "month") : throw new ProblemException(KnownProblems.RequestInvalid, errors);
    }

    private static DateOnly Day(HttpRequest request, string member, List<ProblemParameter> errors)
    {
        if (LooseDate.TryParse(request.Query[member].ToString(), out var date) && date.TryGetDay(out var day))
            return day;
        errors.Add(new ProblemParameter(member, "A day of the calendar, eight digits, YYYYMMDD, in Japan."));
        return default;
    }
}
