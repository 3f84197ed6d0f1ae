using System.Globalization;
using Juki.Records.Ledgers;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers;

/// <summary>Which entries are asked for.</summary>
/// <param name="Ledger">Of which ledger.</param>
/// <param name="Month">The month as yyyyMM in which they were entered; null for those that are open, of whatever month.</param>
/// <param name="State">Only those in a state; null for all.</param>
/// <param name="After">The entry behind which to begin; null for the first.</param>
internal sealed record LedgerQuery(LedgerKind Ledger, int? Month, LedgerState? State, LedgerId? After)
{
    /// <summary>Most entries of a page [P].</summary>
    public const int PageSize = 100;

    /// <summary>Form of a month in queries.</summary>
    public const string MonthFormat = "yyyyMM";

    /// <summary>Reads a request's query, which holds nothing personal.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ProblemException">A part is missing or wrong; each is named.</exception>
    public static LedgerQuery Read(HttpRequest request)
    {
        var errors = new List<ProblemParameter>();
        var ledger = Word(request, LedgerMember.Ledger, LedgerWords.Ledgers, isNeeded: true, errors);
        var month = MonthOf(request, isNeeded: false, errors);
        var state = Word(request, LedgerMember.State, LedgerWords.States, isNeeded: false, errors);
        LedgerId? after = null;
        if (request.Query[LedgerMember.After].ToString() is { Length: > 0 } text)
        {
            if (LedgerId.TryParse(text, out var id) && id.Ledger == ledger && (month is null || id.Month == month))
                after = id;
            else
                errors.Add(new ProblemParameter(LedgerMember.After, "What the page before gave as next."));
        }

        return errors.Count == 0 ? new LedgerQuery(ledger!.Value, month, state, after) : throw new ProblemException(KnownProblems.RequestInvalid, errors);
    }

    /// <summary>Reads the month of a query.</summary>
    public static int? MonthOf(HttpRequest request, bool isNeeded, List<ProblemParameter> errors)
    {
        var text = request.Query[LedgerMember.Month].ToString();
        if (text.Length == 0 && !isNeeded)
            return null;
        if (DateOnly.TryParseExact(text, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (month.Year * 100) + month.Month;
        errors.Add(new ProblemParameter(LedgerMember.Month, "A month in Japan, six digits, YYYYMM."));
        return null;
    }

    private static T? Word<T>(HttpRequest request, string name, IReadOnlyDictionary<string, T> words, bool isNeeded, List<ProblemParameter> errors)
        where T : struct
    {
        var text = request.Query[name].ToString();
        if (words.TryGetValue(text, out var value))
            return value;
        if (isNeeded || text.Length > 0)
            errors.Add(new ProblemParameter(name, $"One of {string.Join(", ", words.Keys)}."));
        return null;
    }
}
