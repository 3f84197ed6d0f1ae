using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Linking;
using Juki.Registry.Provisions;
using Juki.Registry.Searches;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Inquiries;

/// <summary>Answers inquiries (P1 to P4, P7, P8).</summary>
public sealed class InquiryService(RegisterFile register, AttemptRunner attempts, Entitlement entitlement, InquirySources sources, NumberAsking? numbers = null)
{
    /// <summary>Answers one request.</summary>
    /// <param name="request">The request: a bearer token, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the look-up, not the logging.</param>
    /// <returns>The answer, or a problem.</returns>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(InquiryKind.One, request, cancellationToken);

    /// <summary>Answers one request from the national server (N1).</summary>
    /// <param name="request">The request: a bearer token, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the question, not the logging.</param>
    /// <returns>The answer, or a problem.</returns>
    public Task<IResult> AskNationalAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(InquiryKind.National, request, cancellationToken);

    /// <summary>Answers one search for a list of people (S1).</summary>
    /// <param name="request">The request: a bearer token of somebody who may list, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the look-up, not the logging.</param>
    /// <returns>The whole list, or a problem; never a part of it.</returns>
    public Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(InquiryKind.List, request, cancellationToken);

    /// <summary>Answers one question for a person's current record and the superseded ones (S1).</summary>
    /// <param name="request">The request: a bearer token of somebody who may list, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the look-up, not the logging.</param>
    /// <returns>The records, newest first, or a problem.</returns>
    public Task<IResult> HistoryAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(InquiryKind.History, request, cancellationToken);

    private Task<IResult> AnswerAsync(InquiryKind kind, HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new InquiryAttempt(kind, CorrelationId.Of(request));
        return attempts.RunAsync(
            attempt,
            request,
            (known, cancelled) => DecideAsync(attempt, known, request, cancelled),
            receipt => ApiAnswer.Ok(ToAnswer(attempt, receipt), attempt.CorrelationId),
            cancellationToken);
    }

    private static InquiryAnswer ToAnswer(InquiryAttempt attempt, ProvisionReceipt receipt) => attempt.Kind == InquiryKind.History
        ? InquiryAnswer.OfHistory(attempt.Finding!.Records, attempt.Inquiry!.Items, receipt)
        : InquiryAnswer.Of(attempt.Finding!.Records, attempt.Inquiry!.Items, receipt) with { IndividualNumber = attempt.Obtained?.Number?.Value };

    private async Task DecideAsync(InquiryAttempt attempt, RegisteredOperator known, HttpRequest request, CancellationToken cancellationToken)
    {
        attempt.Kind.Check(known);
        using (var body = await StrictJson.ReadAsync(request, cancellationToken))
            attempt.Inquiry = InquiryReader.Read(register, body.RootElement, attempt.Kind);
        var duty = entitlement.CheckDuty(known, attempt.Inquiry.Duty, attempt.Inquiry.AskedWith, attempt.Inquiry.Items);
        if (attempt.Inquiry.IncludesRemoved && !duty.IncludesRemoved)
            throw new ProblemException(KnownProblems.RemovedNotAllowed, [new(InquiryMember.IncludesRemoved, "The duty does not allow it.")]);
        if (attempt.Inquiry.NumberRequest is not null && !duty.GivesIndividualNumber)
            throw new ProblemException(KnownProblems.ItemsNotAllowed, [new(InquiryMember.NumberRequest, "The duty does not allow the individual number.")]);
        attempt.Finding = await attempts.ReadAsync(attempt, () => sources.FindAsync(attempt, cancellationToken), cancellationToken);
        if (attempt.Finding.People > attempt.Kind.MostPeople)
            throw new ProblemException(KnownProblems.SeveralFound) { CountClass = CountClass.Of(attempt.Finding.People) };
        if (attempt.Inquiry.NumberRequest is { } id && attempt.Finding is { Source: null, Provided: [var match] })
            attempt.Obtained = await attempts.ReadAsync(attempt, () => ObtainAsync(attempt, id, match, cancellationToken), cancellationToken);
    }

    private Task<ObtainedNumber> ObtainAsync(InquiryAttempt attempt, Guid id, Match match, CancellationToken cancellationToken) =>
        numbers!.ObtainAsync(new NumberAsker(id, attempt.CorrelationId, attempt.Caller!, attempt.Agency!, attempt.Inquiry!.Duty, match), cancellationToken);
}
