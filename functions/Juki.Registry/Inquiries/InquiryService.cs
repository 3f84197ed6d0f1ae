using Azure;
using Juki.Records.Errors;
using Juki.Records.Items;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Inquiries;

/// <summary>
/// Answers inquiries by resident code or individual number (P1 to P4, P7, P8). Whatever the outcome, one log entry is committed before
/// the first byte of the answer; what can't be logged is not released.
/// </summary>
public sealed class InquiryService(
    TokenValidator tokens,
    Entitlement entitlement,
    PersonFinder finder,
    ProvisionLog provisions,
    TimeProvider time,
    ILogger<InquiryService> log)
{
    private const string Found = "found";
    private const string None = "none";

    /// <summary>Answers one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work; an entry that is being committed may still be.</param>
    /// <returns>The answer, with the receipt of its log entry.</returns>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new InquiryAttempt(CorrelationId.Of(request));
        try
        {
            return await ReleaseAsync(attempt, await FindAsync(attempt, request, cancellationToken), cancellationToken);
        }
        catch (ProblemException problem)
        {
            return await RefuseAsync(attempt, problem, cancellationToken);
        }
    }

    private async Task<(Finding? Finding, Duty Duty)> FindAsync(InquiryAttempt attempt, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            attempt.Caller = await tokens.ValidateAsync(request.Headers.Authorization, cancellationToken);
            attempt.Agency = entitlement.AgencyOf(attempt.Caller);
            using var body = await StrictJson.ReadAsync(request, cancellationToken);
            var inquiry = attempt.Inquiry = InquiryReader.Read(body.RootElement);
            var duty = entitlement.Check(attempt.Caller, inquiry.Duty, [.. inquiry.Items, .. AskedWithEntitled(inquiry)]);
            return (inquiry switch
            {
                { ResidentCode: { } code } => await finder.FindAsync(code, cancellationToken),
                { IndividualNumber: { } number } => await finder.FindAsync(number, cancellationToken),
                _ => null,
            }, duty);
        }
        catch (Exception trouble) when (trouble is RequestFailedException or AggregateException or (JukiException and not ProblemException))
        {
            log.RecordsUnavailable(attempt.CorrelationId, trouble);
            throw new ProblemException(KnownProblems.RecordsUnavailable, inner: trouble);
        }
    }

    // Asking with an individual number uses it, so the duty must allow it (番号法9条); a resident code is asked with freely, and given only by its flag.
    private static IEnumerable<int> AskedWithEntitled(Inquiry inquiry) =>
        inquiry.IndividualNumber is null ? [] : [JukiItem.IndividualNumber];

    private async Task<IResult> ReleaseAsync(InquiryAttempt attempt, (Finding? Finding, Duty Duty) found, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var mayBeProvided = found.Finding is { } hit && (!hit.Record.IsRemoved || found.Duty.IncludesRemoved);
        var entry = found.Finding switch
        {
            null => attempt.Empty(now),
            { } finding when mayBeProvided => attempt.Delivered(now, finding),
            { } finding => attempt.Withheld(now, finding),
        };
        var receipt = await AppendAsync(attempt, entry, cancellationToken);
        object[] records = mayBeProvided ? [Project(found.Finding!.Record, attempt.Inquiry!.Items)] : [];
        return ApiAnswer.Ok(new { outcome = mayBeProvided ? Found : None, records, receipt }, attempt.CorrelationId);
    }

    private async Task<IResult> RefuseAsync(InquiryAttempt attempt, ProblemException problem, CancellationToken cancellationToken)
    {
        if (problem.Kind == KnownProblems.LogUnavailable)
            return ApiAnswer.Problem(problem, attempt.CorrelationId, receipt: null);
        try
        {
            var receipt = await AppendAsync(attempt, attempt.Refused(time.GetUtcNow(), problem.Kind), cancellationToken);
            return ApiAnswer.Problem(problem, attempt.CorrelationId, receipt);
        }
        catch (ProblemException unlogged)
        {
            return ApiAnswer.Problem(unlogged, attempt.CorrelationId, receipt: null);
        }
    }

    private async Task<ProvisionReceipt> AppendAsync(InquiryAttempt attempt, ProvisionEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await provisions.AppendAsync(entry, cancellationToken);
        }
        catch (Exception trouble) when (trouble is RequestFailedException or AggregateException or JukiException)
        {
            log.ProvisionsUnavailable(attempt.CorrelationId, trouble);
            throw new ProblemException(KnownProblems.LogUnavailable, inner: trouble);
        }
    }

    private static Dictionary<string, string> Project(JukiRecord record, IReadOnlyList<int> items) =>
        items.ToDictionary(i => FieldTable.Juki[i].JsonName, i => record.Items[i], StringComparer.Ordinal);
}
