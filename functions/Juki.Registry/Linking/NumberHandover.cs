using Juki.Records.Items;
using Juki.Records.Linking;
using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.People;
using Juki.Vault.Indexes;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Linking;

/// <summary>
/// The Juki server's end of the link (F1): asked by the Fuhyo server, it checks the caller, the duty against its own table and the person against its own
/// record, and answers the number alone. Each attempt is logged as any provision is, before the first byte of the answer.
/// </summary>
public sealed class NumberHandover(LinkCaller caller, DutyRegister duties, BlindIndex index, PersonLocator people, AttemptRunner attempts)
{
    /// <summary>Answers one question. One read, two by a code that was not the first, and one log append.</summary>
    /// <param name="request">A token of the Fuhyo server's own, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the look-up, not the logging.</param>
    /// <returns>The answer, or a problem. Nobody, somebody else and somebody without a number are answered alike.</returns>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new HandoverAttempt(CorrelationId.Of(request));
        return attempts.RunAsync(
            attempt,
            cancelled => DecideAsync(attempt, request, cancelled),
            receipt => ApiAnswer.Ok(new NumberAnswer((attempt.Decision as NumberDecision.Given)?.Number.Value, receipt), attempt.CorrelationId),
            cancellationToken);
    }

    private async Task DecideAsync(HandoverAttempt attempt, HttpRequest request, CancellationToken cancellationToken)
    {
        await caller.CheckAsync(request.Headers.Authorization, cancellationToken);
        attempt.IsCallerKnown = true;
        (attempt.Question, var code) = await NumberQuestionReader.ReadAsync(request, cancellationToken);
        var duty = duties.Find(attempt.Question.Duty) ?? throw new ProblemException(KnownProblems.DutyUnknown);
        var place = await attempts.ReadAsync(attempt, async () => await people.LocateAsync(await index.OfAsync(code, cancellationToken), cancellationToken), cancellationToken);
        var record = place.Body.Current;
        attempt.Person = record is null ? null : place.Range.Person;
        attempt.Decision = NumberDecision.Of(duty.GivesIndividualNumber, record, code);
        if (attempt.Decision is NumberDecision.Refused)
            throw new ProblemException(KnownProblems.ItemsNotAllowed, [new ProblemParameter(FieldTable.Juki[KnownItems.IndividualNumber].JsonName, "The duty does not allow this item.")]);
    }
}
