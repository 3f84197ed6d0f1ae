using Juki.Records.Errors;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Exchanges;
using Juki.Registry.Forwarding;
using Juki.Registry.Http;
using Juki.Registry.NationalInquiries;
using Juki.Registry.Searches;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Inquiries;

/// <summary>Looks one person up at the national server (N1, P5); records the exchange (U7) and uses nothing of an answer that does not fit the question.</summary>
public sealed class NationalFinder(RegisterFile register, NationalInquiryClient national, ExchangeLog exchanges, BlindIndex index, ILogger<NationalFinder> log)
{
    /// <summary>Asks the national server.</summary>
    /// <param name="attempt">The attempt, whose inquiry is entitled to what it asks; told when its conditions leave.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whom it found: nobody, one person, or how many.</returns>
    /// <exception cref="ProblemException">There is no answer that can be used.</exception>
    internal async Task<InquiryFinding> FindAsync(InquiryAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await AskAsync(attempt, attempt.Inquiry!, cancellationToken);
            return answer.Record is not { } items
                ? InquiryFinding.Nobody with { Unopened = answer.Count, Source = KnownPartners.National }
                : InquiryFinding.Nobody with { Provided = [await MatchAsync(new PersonRecord(items), cancellationToken)], Source = KnownPartners.National };
        }
        catch (JukiException failed) when (ProblemOf(failed) is { } problem)
        {
            log.NationalInquiryFailed(attempt.CorrelationId, failed.Message);
            throw new ProblemException(problem, inner: failed);
        }
    }

    private Task<NationalAnswer> AskAsync(InquiryAttempt attempt, Inquiry inquiry, CancellationToken cancellationToken) => exchanges.RecordAsync(async notes =>
    {
        var question = QuestionOf(inquiry);
        try
        {
            var answer = await national.AskAsync(question, register.Fields, sending: () => attempt.ExchangeId = question.Id, cancellationToken);
            if (answer.Record is { } items)
                NationalMatch.Check(inquiry, new PersonRecord(items));
            notes.Add(ExchangeKind.NationalAsked, KnownPartners.National, KnownOutcomes.Answered, question.Id);
            return answer;
        }
        catch (Exception failed) when (attempt.ExchangeId is not null)
        {
            notes.Add(ExchangeKind.NationalAsked, KnownPartners.National, failed is JukiException known ? known.Code : KnownOutcomes.Interrupted, question.Id);
            throw;
        }
    });

    private async Task<Match> MatchAsync(PersonRecord record, CancellationToken cancellationToken) =>
        new(await index.OfAsync(record.ResidentCode, cancellationToken), record);

    private NationalQuestion QuestionOf(Inquiry inquiry) => new(
        Guid.NewGuid().ToString("D"),
        inquiry.Duty,
        inquiry.Purpose,
        inquiry.DocumentNumber,
        inquiry.ResidentCode?.Value,
        inquiry.IndividualNumber?.Value,
        inquiry.ConditionsAsGiven,
        inquiry.IncludesRemoved,
        register.Fields.NamesOf(inquiry.Items),
        register.Fields.NamesOf(NationalMatch.Items(register.Fields, inquiry)));

    private static ProblemKind? ProblemOf(JukiException failed) => failed switch
    {
        NationalUnavailableException => KnownProblems.NationalUnavailable,
        NationalRefusedException => KnownProblems.NationalRefused,
        NationalAnswerInvalidException => KnownProblems.NationalAnswerInvalid,
        _ => null,
    };
}
