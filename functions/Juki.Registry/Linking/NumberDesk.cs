using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Linking;

/// <summary>
/// Gives a number again to who asked for it, against a failed delivery, until it is acknowledged; then it is destroyed and never given again (F2). Each time
/// is logged.
/// </summary>
public sealed class NumberDesk(NumberRequestStore requests, TemporaryNumbers area, DutyRegister duties, AttemptRunner attempts)
{
    /// <summary>Gives the number of a request again.</summary>
    /// <param name="request">A bearer token of the operator who asked; the route names the request.</param>
    /// <param name="cancellationToken">Ends the reading, not the logging.</param>
    /// <returns>The number, or a problem.</returns>
    public Task<IResult> FetchAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new NumberAttempt(KnownFunctions.NumberFetch, CorrelationId.Of(request));
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                var read = await FindAsync(attempt, known, request, cancelled);
                if (duties.Find(read.Request.Duty) is not { GivesIndividualNumber: true } duty || !known.Duties.Contains(duty.Code))
                    throw new ProblemException(KnownProblems.DutyNotOperators);
                if (read.Request.Status != NumberRequestStatus.Held)
                    throw new ProblemException(KnownProblems.NumberRequestOver);
                attempt.Number = await attempts.ReadAsync(attempt, () => area.FindAsync(read.Request.Day, read.Id, cancelled), cancelled)
                    ?? throw new ProblemException(KnownProblems.NumberRequestOver);
            },
            receipt => ApiAnswer.Ok(new FetchedNumberAnswer(attempt.Number!.Value.Value, receipt), attempt.CorrelationId),
            cancellationToken);
    }

    /// <summary>Takes down that the number has arrived, and destroys it. To say so again is no error.</summary>
    /// <param name="request">A bearer token of the operator who asked; the route names the request.</param>
    /// <param name="cancellationToken">Ends the work, not the logging.</param>
    /// <returns>That it is destroyed, or a problem.</returns>
    public Task<IResult> AcknowledgeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new NumberAttempt(KnownFunctions.NumberAcknowledgement, CorrelationId.Of(request));
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                var read = await FindAsync(attempt, known, request, cancelled);
                await attempts.ReadAsync(attempt, () => EndAsync(read, cancelled), cancelled);
            },
            receipt => ApiAnswer.Ok(new AcknowledgedNumberAnswer(receipt), attempt.CorrelationId),
            cancellationToken);
    }

    // The request says so first, so that nobody fetches what is about to go; what a crash leaves the purge erases.
    private async Task<bool> EndAsync(StoredNumberRequest read, CancellationToken cancellationToken)
    {
        if (read.Request.Status is NumberRequestStatus.Asked or NumberRequestStatus.Absent or NumberRequestStatus.Expired)
            throw new ProblemException(KnownProblems.NumberRequestOver);
        if (read.Request.Status == NumberRequestStatus.Held
            && !await requests.TryChangeAsync(read, read.Request with { Status = NumberRequestStatus.Acknowledged }, cancellationToken))
        {
            throw new ProblemException(KnownProblems.NumberRequestChanged);
        }

        await area.EraseAsync(read.Request.Day, read.Id, cancellationToken);
        return true;
    }

    // Another operator's request is told as none.
    private async Task<StoredNumberRequest> FindAsync(NumberAttempt attempt, RegisteredOperator known, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!NumberRequestId.TryParse(request.RouteValues[CaseReader.RouteValue] as string, out var id))
            throw new ProblemException(KnownProblems.NumberRequestUnknown);
        attempt.Id = id;
        var read = await attempts.ReadAsync(attempt, () => requests.ReadAsync(id, cancellationToken), cancellationToken);
        if (read is null || read.Request.Operator != known.OperatorId || read.Request.Agency != known.AgencyId)
            throw new ProblemException(KnownProblems.NumberRequestUnknown);
        attempt.Request = read.Request;
        return read;
    }
}

/// <summary>A number given again.</summary>
internal sealed record FetchedNumberAnswer(string IndividualNumber, ProvisionReceipt Receipt)
{
    public override string ToString() => "(number)";
}

/// <summary>That a number is destroyed.</summary>
internal sealed record AcknowledgedNumberAnswer(ProvisionReceipt Receipt);
