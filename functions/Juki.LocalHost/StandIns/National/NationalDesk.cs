using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Values;
using Microsoft.AspNetCore.Http;

namespace Juki.LocalHost.StandIns.National;

/// <summary>Answers questions of the prefecture as the national server would: refuses what may not be asked, tells several people by their number alone.</summary>
/// <param name="register">Its file.</param>
/// <param name="people">Everybody.</param>
internal sealed class NationalDesk(RegisterFile register, NationalPeople people)
{
    private readonly NationalTerms _terms = NationalTerms.Of(register);

    /// <summary>Answers one question.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The answer, or a refusal.</returns>
    public IResult Answer(ReceivedQuestion question)
    {
        if (!IsWellFormed(question))
            return Refused("malformed", StatusCodes.Status400BadRequest);
        if (question.Items.Except(_terms.Askable).Any() || question.MatchItems.Except(_terms.Checkable).Any())
            return Refused("items-not-allowed", StatusCodes.Status403Forbidden);
        if (question is { ResidentCode: null, IndividualNumber: null, Conditions.AreNarrow: false })
            return Refused("too-wide", StatusCodes.Status422UnprocessableEntity);
        var found = people.Current().Where(person => IsAsked(question, person)).ToList();
        return Results.Json(new { id = question.Id, count = found.Count, record = found.Count == 1 ? ItemsOf(found[0], [.. question.Items, .. question.MatchItems]) : null });
    }

    private bool IsWellFormed(ReceivedQuestion question) =>
        Guid.TryParse(question.Id, out _)
        && question is { Duty.Length: > 0, Purpose.Length: > 0, DocumentNumber.Length: > 0, Items.Count: > 0 }
        && (question.ResidentCode is null || ResidentCode.TryParse(question.ResidentCode, out _))
        && (question.IndividualNumber is null || (register.Fields.HoldsIndividualNumbers && IndividualNumber.TryParse(question.IndividualNumber, out _)))
        && (question.Conditions?.TownCode is null || register.Fields.Has(KnownItems.TownCode))
        && (question.ResidentCode is null || question.IndividualNumber is null)
        && (question.ResidentCode ?? question.IndividualNumber ?? (object?)question.Conditions) is not null
        && question.Items.Concat(question.MatchItems).Distinct(StringComparer.Ordinal).Count() == question.Items.Count + question.MatchItems.Count;

    private static bool IsAsked(ReceivedQuestion question, PersonRecord person) =>
        (question.IncludesRemoved || !person.IsRemoved)
        && (question.ResidentCode is null || person.ResidentCode.Value == question.ResidentCode)
        && (question.IndividualNumber is null || person.IndividualNumber?.Value == question.IndividualNumber)
        && question.Conditions?.Fit(person) != false;

    private Dictionary<string, string> ItemsOf(PersonRecord person, IEnumerable<string> names) =>
        names.ToDictionary(name => name, name => person.Items[register.Fields.Find(name)!.Item], StringComparer.Ordinal);

    private static IResult Refused(string code, int status) => Results.Json(new { code }, statusCode: status);
}
