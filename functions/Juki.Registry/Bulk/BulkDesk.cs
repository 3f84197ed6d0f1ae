using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>Takes bulk jobs (一括提供, P6) in, tells how far they are, starts and ends them, and takes down what an audit says of them.</summary>
public sealed class BulkDesk(
    RegisterFile register, BulkRequests requests, BulkStore jobs, BulkRights rights, DriveRegister drives, OfficeCertificates certificates, BulkClosing closing, IOptions<BulkOptions> options, TimeProvider time)
{
    /// <summary>The right that a job needs.</summary>
    internal static readonly IReadOnlyList<string> Own = [KnownRights.Bulk];

    private static readonly IReadOnlyList<string> Reading = [KnownRights.Bulk, KnownRights.Audit];

    private static readonly IReadOnlyList<BulkStatus> MayEnd = [BulkStatus.TakenIn, BulkStatus.Checked, BulkStatus.Done];

    /// <summary>Takes a job in.</summary>
    /// <param name="request">A bearer token of somebody with the right, and what is asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job, or a problem.</returns>
    public Task<IResult> TakeInAsync(HttpRequest request, CancellationToken cancellationToken) => requests.RunAsync(
        "intake",
        Own,
        request,
        async (attempt, known, cancelled) =>
        {
            var now = time.GetUtcNow();
            var order = await BulkReader.OrderAsync(register.Fields, request, now, cancelled);
            rights.Check(known, order);
            drives.Check(order.Drive, known.AgencyId);
            certificates.Of(attempt.Agency!);
            attempt.Job = new BulkJob
            {
                Order = order,
                Agency = known.AgencyId,
                Category = attempt.Agency!.Category,
                Operator = known.OperatorId,
                TakenInAt = now,
                Status = BulkStatus.TakenIn,
            };
            attempt.Id = await requests.ReadAsync(attempt, () => jobs.AddAsync(attempt.Job, JapanTime.DateOf(now), cancelled), cancelled);
        },
        requests.AnswerOf,
        cancellationToken);

    /// <summary>Lists the jobs of the operator's agency, or for an auditor all, of which conditions or results are kept.</summary>
    /// <param name="request">A bearer token of somebody with the right.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The jobs, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredBulkJob> listed = [];
        return requests.RunAsync(
            "list",
            Reading,
            request,
            async (attempt, known, cancelled) =>
            {
                var all = await requests.ReadAsync(attempt, () => jobs.ListAsync(cancelled), cancelled);
                listed = [.. all.Select(named => named.Job).OfType<StoredBulkJob>().Where(read => BulkRequests.MaySee(attempt, known, read.Job))];
            },
            (attempt, receipt) => ApiAnswer.Ok(
                new BulkJobListAnswer([.. listed.Select(read => BulkJobAnswer.Of(register.Fields, read.Id, read.Job, options.Value, null))], receipt), attempt.CorrelationId),
            cancellationToken);
    }

    /// <summary>Tells how far a job is.</summary>
    /// <param name="request">A bearer token of somebody with the right; its route names the job.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken) => requests.RunAsync(
        "read", Reading, request, (attempt, known, cancelled) => requests.FindAsync(attempt, known, request, cancelled), requests.AnswerOf, cancellationToken);

    /// <summary>Starts a job.</summary>
    /// <param name="request">A bearer token of somebody with the right; its route names the job.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job, or a problem; and its first step, to be sent once it was started.</returns>
    public async Task<(IResult Answer, BulkStep? First)> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        BulkStep? first = null;
        var answer = await requests.RunAsync(
            "start",
            Own,
            request,
            async (attempt, known, cancelled) =>
            {
                var read = await requests.FindAsync(attempt, known, request, [BulkStatus.Checked], cancelled);
                rights.Check(known, read.Job.Order);
                var act = new BulkAct(time.GetUtcNow(), known.OperatorId);
                var run = new BulkRun { Start = act, Terminal = attempt.Caller!.Terminal, CorrelationId = attempt.CorrelationId, LastAt = act.At };
                await requests.ChangeAsync(attempt, read, read.Job with { Status = BulkStatus.Running, Run = run }, cancelled);
                first = new BulkStep(read.Id, 0);
            },
            requests.AnswerOf,
            cancellationToken);
        return (answer, first);
    }

    /// <summary>Ends a job: one that was not started is given up, of one that is done the result was received. What is kept of its rows is erased.</summary>
    /// <param name="request">A bearer token of somebody with the right; its route names the job.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job, or a problem.</returns>
    public Task<IResult> EndAsync(HttpRequest request, CancellationToken cancellationToken) => requests.RunAsync(
        "ending",
        Own,
        request,
        async (attempt, known, cancelled) =>
        {
            var read = await requests.FindAsync(attempt, known, request, MayEnd, cancelled);
            var ending = read.Job.Status == BulkStatus.Done ? BulkEnding.Received : BulkEnding.Abandoned;
            attempt.Job = await requests.ReadAsync(attempt, () => closing.EndAsync(read, ending, cancelled), cancelled) ?? throw new ProblemException(KnownProblems.BulkJobChanged);
        },
        requests.AnswerOf,
        cancellationToken);

    /// <summary>Takes down what an audit says of a job.</summary>
    /// <param name="request">A bearer token of an auditor; its route names the job, its body holds the verdict.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job, or a problem.</returns>
    public Task<IResult> JudgeAsync(HttpRequest request, CancellationToken cancellationToken) => requests.RunAsync(
        "verdict",
        [KnownRights.Audit],
        request,
        async (attempt, known, cancelled) =>
        {
            var read = await requests.FindAsync(attempt, known, request, cancelled);
            var (isInOrder, text) = await BulkReader.VerdictAsync(request, cancelled);
            var verdict = new BulkVerdict(new BulkAct(time.GetUtcNow(), known.OperatorId), isInOrder, text);
            await requests.ChangeAsync(attempt, read, read.Job with { Verdict = verdict }, cancelled);
        },
        requests.AnswerOf,
        cancellationToken);
}
