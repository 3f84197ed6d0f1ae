using System.Text.Json;
using Juki.Records.Time;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Cases;

/// <summary>Reads what requests about cases have in common: the id in the route, and members of the body.</summary>
internal static class CaseReader
{
    /// <summary>Name of the part of a route that holds a case's id.</summary>
    public const string RouteValue = "id";

    /// <summary>Most characters (UTF-16 code units) of a reason or ground [P].</summary>
    public const int MaxText = 1000;

    private const string FormOfDay = "A day of the calendar, eight digits, YYYYMMDD, in Japan.";

    /// <summary>The case that a route names.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="ProblemException">The route holds no id.</exception>
    public static CaseId IdOf(HttpRequest request) =>
        CaseId.TryParse(request.RouteValues[RouteValue] as string, out var id) ? id : throw new ProblemException(KnownProblems.CaseUnknown);

    /// <summary>Reads a body of which each wrong member is named.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="members">The members that it may have.</param>
    /// <param name="read">Reads them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="ProblemException">It is not as the contract says.</exception>
    public static async Task<T> ReadAsync<T>(
        HttpRequest request, IReadOnlyList<string> members, Func<JsonElement, MemberReader, List<ProblemParameter>, T> read, CancellationToken cancellationToken)
    {
        using var body = await StrictJson.ReadAsync(request, cancellationToken);
        var errors = new List<ProblemParameter>();
        var reader = new MemberReader(body.RootElement, "", errors);
        if (!reader.IsOnly(members))
            reader.Wrong(StrictJson.Body, $"No other members than {string.Join(", ", members)}.");
        var result = read(body.RootElement, reader, errors);
        return errors.Count == 0 ? result : throw new ProblemException(KnownProblems.RequestInvalid, errors);
    }

    /// <summary>Reads a day that must be given.</summary>
    /// <param name="reader">The members.</param>
    /// <param name="member">Its name.</param>
    /// <returns>The day; the first one there is where it is wrong.</returns>
    public static DateOnly NeededDay(this MemberReader reader, string member)
    {
        if (!reader.Has(member))
            reader.Wrong(member, FormOfDay);
        return reader.Day(member, FormOfDay) ?? DateOnly.MinValue;
    }

    /// <summary>Reads the day on which something came: not one that is still to come.</summary>
    /// <param name="reader">The members.</param>
    /// <param name="member">Its name.</param>
    /// <param name="now">The time.</param>
    /// <returns>The day.</returns>
    public static DateOnly PastDay(this MemberReader reader, string member, DateTimeOffset now)
    {
        var day = reader.NeededDay(member);
        if (day > JapanTime.DateOf(now))
            reader.Wrong(member, "Today in Japan, or an earlier day.");
        return day;
    }

    /// <summary>Reads a word that must be given, out of a few.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="reader">The members.</param>
    /// <param name="member">Its name.</param>
    /// <param name="words">The words.</param>
    /// <returns>What it stands for; the first where it is wrong.</returns>
    public static T Word<T>(this MemberReader reader, string member, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var form = $"One of {string.Join(", ", words.Keys)}.";
        if (!reader.Has(member))
            reader.Wrong(member, form);
        return reader.Value<T>(member, (string? text, out T value) => words.TryGetValue(text ?? "", out value), form) ?? words.Values.First();
    }
}
