using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>What requests about bulk jobs have in common: the right, the job by its id, a step that overtakes nobody's, one log entry.</summary>
public sealed class BulkRequests(RegisterFile register, AttemptRunner attempts, BulkStore jobs, IOptions<BulkOptions> options)
{
    /// <summary>Answers a request.</summary>
    /// <param name="step">What is done, for the log.</param>
    /// <param name="rights">The rights of which the operator needs one.</param>
    /// <param name="request">The request.</param>
    /// <param name="decide">Does it.</param>
    /// <param name="answer">The answer, once it is logged.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, or a problem.</returns>
    internal Task<IResult> RunAsync(
        string step,
        IReadOnlyList<string> rights,
        HttpRequest request,
        Func<BulkAttempt, RegisteredOperator, CancellationToken, Task> decide,
        Func<BulkAttempt, ProvisionReceipt, IResult> answer,
        CancellationToken cancellationToken)
    {
        var attempt = new BulkAttempt($"{KnownFunctions.Bulk}-{step}", CorrelationId.Of(request));
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                if (!rights.Any(known.Rights.Contains))
                    throw new ProblemException(KnownProblems.RightMissing);
                attempt.SeesAll = rights.Contains(KnownRights.Audit) && known.Rights.Contains(KnownRights.Audit);
                await decide(attempt, known, cancelled);
            },
            receipt => answer(attempt, receipt),
            cancellationToken);
    }

    /// <summary>Reads what is stored, or says that it can't be read.</summary>
    /// <exception cref="ProblemException"><see cref="KnownProblems.RecordsUnavailable"/>.</exception>
    internal Task<T> ReadAsync<T>(BulkAttempt attempt, Func<Task<T>> read, CancellationToken cancellationToken) => attempts.ReadAsync(attempt, read, cancellationToken);

    /// <summary>Finds the job that a route names.</summary>
    /// <exception cref="ProblemException">There is none, or none that the operator may see.</exception>
    internal async Task<StoredBulkJob> FindAsync(BulkAttempt attempt, RegisteredOperator known, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = BulkReader.IdOf(request);
        var read = await ReadAsync(attempt, () => jobs.ReadAsync(id, cancellationToken), cancellationToken);
        if (read is null || !MaySee(attempt, known, read.Job))
            throw new ProblemException(KnownProblems.BulkJobUnknown);
        (attempt.Id, attempt.Job) = (id, read.Job);
        return read;
    }

    /// <summary>Finds the job that a route names, where it stands in one of some states.</summary>
    /// <exception cref="ProblemException">There is none, or it stands elsewhere.</exception>
    internal async Task<StoredBulkJob> FindAsync(
        BulkAttempt attempt, RegisteredOperator known, HttpRequest request, IReadOnlyList<BulkStatus> states, CancellationToken cancellationToken)
    {
        var read = await FindAsync(attempt, known, request, cancellationToken);
        return states.Contains(read.Job.Status) ? read : throw new ProblemException(KnownProblems.BulkJobState);
    }

    /// <summary>Changes a job that must still be as it was read.</summary>
    /// <exception cref="ProblemException">Another changed it first.</exception>
    internal async Task ChangeAsync(BulkAttempt attempt, StoredBulkJob read, BulkJob changed, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(attempt, () => jobs.TryChangeAsync(read, changed, cancellationToken), cancellationToken))
            throw new ProblemException(KnownProblems.BulkJobChanged);
        attempt.Job = changed;
    }

    /// <summary>Whether an operator may see a job: the agency's own, or as an auditor every one.</summary>
    internal static bool MaySee(BulkAttempt attempt, RegisteredOperator known, BulkJob job) => attempt.SeesAll || job.Agency == known.AgencyId;

    /// <summary>The job as an answer.</summary>
    internal IResult AnswerOf(BulkAttempt attempt, ProvisionReceipt receipt) =>
        ApiAnswer.Ok(BulkJobAnswer.Of(register.Fields, attempt.Id!.Value, attempt.Job!, options.Value, receipt), attempt.CorrelationId);
}
