using System.Diagnostics.CodeAnalysis;
using Juki.Records.Errors;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Messaging;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Attempts;

/// <summary>
/// Answers requests of operators. Every attempt, whatever ends it, leaves exactly one log entry (P7, A3), committed before the first byte
/// of its answer; without that entry nothing is answered but that the log is unavailable.
/// </summary>
public sealed class AttemptRunner(TokenValidator tokens, Entitlement entitlement, ProvisionLog provisions, TimeProvider time, ILogger<AttemptRunner> log)
{
    /// <summary>Answers a request.</summary>
    /// <param name="attempt">What becomes known of it.</param>
    /// <param name="request">The request, with a bearer token.</param>
    /// <param name="decide">Does what is asked by a registered operator, and takes down in the attempt what there is to answer.</param>
    /// <param name="answer">Makes the answer of an attempt that no problem ended.</param>
    /// <param name="cancellationToken">Ends the work, not the logging.</param>
    /// <returns>The answer, or a problem.</returns>
    internal Task<IResult> RunAsync(
        Attempt attempt,
        HttpRequest request,
        Func<RegisteredOperator, CancellationToken, Task> decide,
        Func<ProvisionReceipt, IResult> answer,
        CancellationToken cancellationToken) => RunAsync(
            attempt,
            async cancelled =>
            {
                attempt.Caller = await tokens.ValidateAsync(request.Headers.Authorization, cancelled);
                attempt.Agency = entitlement.AgencyOf(attempt.Caller);
                await decide(entitlement.CheckOperator(attempt.Caller), cancelled);
            },
            answer,
            cancellationToken);

    /// <summary>Answers a request of whoever <paramref name="decide"/> finds entitled: of no operator, but of the one other server (F1).</summary>
    /// <param name="attempt">What becomes known of it.</param>
    /// <param name="decide">Authenticates the caller, does what is asked, and takes down in the attempt what there is to answer.</param>
    /// <param name="answer">Makes the answer of an attempt that no problem ended.</param>
    /// <param name="cancellationToken">Ends the work, not the logging.</param>
    /// <returns>The answer, or a problem.</returns>
    internal async Task<IResult> RunAsync(
        Attempt attempt, Func<CancellationToken, Task> decide, Func<ProvisionReceipt, IResult> answer, CancellationToken cancellationToken)
    {
        attempt.Problem = await TryAsync(attempt, decide, cancellationToken);
        if (await TryLogAsync(attempt) is not { } receipt)
            return ApiAnswer.Problem(new ProblemException(KnownProblems.LogUnavailable), attempt.CorrelationId, receipt: null);
        log.AttemptAnswered(attempt.CorrelationId, attempt.Outcome, attempt.Code, receipt);
        if (attempt is { Problem: null, Release: { } release })
            await ReleaseAsync(attempt, release, cancellationToken);
        return attempt.Problem is { } problem ? ApiAnswer.Problem(problem, attempt.CorrelationId, receipt) : answer(receipt);
    }

    /// <summary>Reads what is stored, or says that it can't be read.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="attempt">The attempt.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ProblemException"><see cref="KnownProblems.RecordsUnavailable"/>.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "Storage out of reach, a broken seal, a key destroyed: to the caller it is all one.")]
    internal async Task<T> ReadAsync<T>(Attempt attempt, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception failed) when (failed is not ProblemException && (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            log.AttemptFailed(attempt.CorrelationId, JukiException.CodeOf(failed));
            throw new ProblemException(KnownProblems.RecordsUnavailable, inner: failed);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The attempt is decided and logged; the caller reads in the answer how far it has come.")]
    private async Task ReleaseAsync(Attempt attempt, Func<CancellationToken, Task> release, CancellationToken cancellationToken)
    {
        try
        {
            await release(cancellationToken);
        }
        catch (Exception failed)
        {
            log.ReleaseDelayed(attempt.CorrelationId, JukiException.CodeOf(failed));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends an attempt, it is logged, and the caller hears nothing of the cause.")]
    private async Task<ProblemException?> TryAsync(Attempt attempt, Func<CancellationToken, Task> decide, CancellationToken cancellationToken)
    {
        try
        {
            await decide(cancellationToken);
            return null;
        }
        catch (ProblemException problem)
        {
            return problem;
        }
        catch (RegisterUnreadableException unreadable)
        {
            log.AttemptFailed(attempt.CorrelationId, unreadable.Code);
            return new ProblemException(KnownProblems.RegisterUnreadable, inner: unreadable);
        }
        catch (OperationCanceledException cancelled)
        {
            return new ProblemException(KnownProblems.RequestCancelled, inner: cancelled);
        }
        catch (Exception unexpected)
        {
            log.AttemptFailed(attempt.CorrelationId, JukiException.CodeOf(unexpected));
            return new ProblemException(KnownProblems.Unexpected, inner: unexpected);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the log from being written, nothing is released.")]
    private async Task<ProvisionReceipt?> TryLogAsync(Attempt attempt)
    {
        try
        {
            // A caller who goes away does not take the entry along.
            return await provisions.AppendAsync(attempt.ToEntry(time.GetUtcNow()), CancellationToken.None);
        }
        catch (Exception failed)
        {
            log.ProvisionNotLogged(attempt.CorrelationId, JukiException.CodeOf(failed));
            return null;
        }
    }
}
