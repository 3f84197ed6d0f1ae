using System.Diagnostics.CodeAnalysis;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Messaging;
using Juki.Registry.Provisions;
using Juki.Registry.Searches;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Inquiries;

/// <summary>
/// Answers inquiries (P1 to P4, P7, P8). Every attempt, whatever ends it, leaves exactly one log entry, committed before the first byte
/// of its answer; without that entry nothing is answered but that the log is unavailable.
/// </summary>
public sealed class InquiryService(
    TokenValidator tokens,
    Entitlement entitlement,
    PersonFinder people,
    ProvisionLog provisions,
    TimeProvider time,
    ILogger<InquiryService> log)
{
    /// <summary>Answers one request.</summary>
    /// <param name="request">The request: a bearer token, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the look-up, not the logging.</param>
    /// <returns>The answer, or a problem.</returns>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(InquiryKind.One, request, cancellationToken);

    /// <summary>Answers one search for a list of people (S1).</summary>
    /// <param name="request">The request: a bearer token of somebody who may list, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the look-up, not the logging.</param>
    /// <returns>The whole list, or a problem; never a part of it.</returns>
    public Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(InquiryKind.List, request, cancellationToken);

    private async Task<IResult> AnswerAsync(InquiryKind kind, HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new InquiryAttempt(kind, CorrelationId.Of(request));
        attempt.Problem = await TryAsync(request, attempt, cancellationToken);
        if (await TryLogAsync(attempt) is not { } receipt)
            return ApiAnswer.Problem(new ProblemException(KnownProblems.LogUnavailable), attempt.CorrelationId, receipt: null);
        log.InquiryAnswered(attempt.CorrelationId, attempt.Outcome, attempt.Code, receipt);
        return attempt.Problem is { } problem
            ? ApiAnswer.Problem(problem, attempt.CorrelationId, receipt)
            : ApiAnswer.Ok(InquiryAnswer.Of(attempt.Finding!.Provided.Select(match => match.Record), attempt.Inquiry!.Items, receipt), attempt.CorrelationId);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends an attempt, it is logged, and the caller hears nothing of the cause.")]
    private async Task<ProblemException?> TryAsync(HttpRequest request, InquiryAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            await DecideAsync(request, attempt, cancellationToken);
            return null;
        }
        catch (ProblemException problem)
        {
            return problem;
        }
        catch (RegisterUnreadableException unreadable)
        {
            log.InquiryFailed(attempt.CorrelationId, unreadable.Code);
            return new ProblemException(KnownProblems.RegisterUnreadable, inner: unreadable);
        }
        catch (OperationCanceledException cancelled)
        {
            return new ProblemException(KnownProblems.RequestCancelled, inner: cancelled);
        }
        catch (Exception unexpected)
        {
            log.InquiryFailed(attempt.CorrelationId, CauseOf(unexpected));
            return new ProblemException(KnownProblems.Unexpected, inner: unexpected);
        }
    }

    private async Task DecideAsync(HttpRequest request, InquiryAttempt attempt, CancellationToken cancellationToken)
    {
        attempt.Caller = await tokens.ValidateAsync(request.Headers.Authorization, cancellationToken);
        attempt.Agency = entitlement.AgencyOf(attempt.Caller);
        var known = entitlement.CheckOperator(attempt.Caller);
        attempt.Kind.Check(known);
        using (var body = await StrictJson.ReadAsync(request, cancellationToken))
            attempt.Inquiry = InquiryReader.Read(body.RootElement, attempt.Kind);
        var duty = entitlement.CheckDuty(known, attempt.Inquiry.Duty, attempt.Inquiry.AskedWith, attempt.Inquiry.Items);
        if (attempt.Inquiry.IncludesRemoved && !duty.IncludesRemoved)
            throw new ProblemException(KnownProblems.RemovedNotAllowed, [new(InquiryMember.IncludesRemoved, "The duty does not allow it.")]);
        attempt.Finding = await FindAsync(attempt, cancellationToken);
        if (attempt.Finding.People > attempt.Kind.MostPeople)
            throw new ProblemException(KnownProblems.SeveralFound) { CountClass = CountClass.Of(attempt.Finding.People) };
    }

    [SuppressMessage("Design", "CA1031", Justification = "Storage out of reach, a broken seal, a key destroyed: to the caller it is all one.")]
    private async Task<InquiryFinding> FindAsync(InquiryAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await people.FindAsync(attempt.Inquiry!, cancellationToken);
        }
        catch (Exception failed) when (failed is not ProblemException && (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            log.InquiryFailed(attempt.CorrelationId, CauseOf(failed));
            throw new ProblemException(KnownProblems.RecordsUnavailable, inner: failed);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the log from being written, nothing is released.")]
    private async Task<ProvisionReceipt?> TryLogAsync(InquiryAttempt attempt)
    {
        try
        {
            // A caller who goes away does not take the entry along.
            return await provisions.AppendAsync(attempt.ToEntry(time.GetUtcNow()), CancellationToken.None);
        }
        catch (Exception failed)
        {
            log.ProvisionNotLogged(attempt.CorrelationId, CauseOf(failed));
            return null;
        }
    }

    // Messages of other libraries may quote what they read, so a code or a type's name is all that is logged.
    private static string CauseOf(Exception failure) => failure is Records.Errors.JukiException known ? known.Code : failure.GetType().Name;
}
