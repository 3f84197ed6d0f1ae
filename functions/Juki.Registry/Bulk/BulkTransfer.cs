using System.Diagnostics.CodeAnalysis;
using Juki.Records.Errors;
using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>Takes condition files of bulk jobs in and gives results out, both as streams.</summary>
public sealed class BulkTransfer(
    RegisterFile register, BulkRequests requests, ConditionIntake intake, BulkPartStore parts, AgencyRegister agencies, DriveRegister drives, OfficeCertificates certificates,
    BulkStore jobs, BulkClosing closing, OutputLedger ledger, IOptions<BulkOptions> options, TimeProvider time, ILogger<BulkTransfer> log)
{
    private const string File = "file";

    /// <summary>Takes a job's condition file in; one that came before is replaced.</summary>
    /// <param name="request">A bearer token of somebody with the right; its route names the job, its body is the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job with what the check found, or a problem; then nothing of the file is kept.</returns>
    public Task<IResult> TakeInAsync(HttpRequest request, CancellationToken cancellationToken) => requests.RunAsync(
        "conditions",
        BulkDesk.Own,
        request,
        async (attempt, known, cancelled) =>
        {
            if (!ConditionText.IsCsv(request))
                throw new ProblemException(KnownProblems.ContentType);
            var read = await requests.FindAsync(attempt, known, request, [BulkStatus.TakenIn, BulkStatus.Checked], cancelled);
            var conditions = await TakeInAsync(read, request, cancelled);
            await requests.ChangeAsync(attempt, read, read.Job with { Status = BulkStatus.Checked, Conditions = conditions }, cancelled);
            if (read.Job.Conditions is { } former)
                await parts.EraseAsync(read.Id, former.Upload, cancelled);
        },
        requests.AnswerOf,
        cancellationToken);

    /// <summary>Gives a job's result out, encrypted to the agency's certificate. Each download counts from when it begins.</summary>
    /// <param name="request">A bearer token of somebody with the right; its route names the job.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The result, or a problem.</returns>
    public Task<IResult> GiveOutAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        byte[] certificate = [];
        StoredBulkJob? read = null;
        return requests.RunAsync(
            "download",
            BulkDesk.Own,
            request,
            async (attempt, known, cancelled) =>
            {
                read = await requests.FindAsync(attempt, known, request, [BulkStatus.Done], cancelled);
                if (read.Job.Downloads.Count >= options.Value.MostDownloads)
                    throw new ProblemException(KnownProblems.BulkJobState);
                drives.Check(read.Job.Order.Drive, read.Job.Agency);
                var agency = agencies.Find(read.Job.Agency)!;
                certificate = certificates.Of(agency);
                var counted = read.Job with { Downloads = [.. read.Job.Downloads, new BulkAct(time.GetUtcNow(), known.OperatorId)] };
                await requests.ChangeAsync(attempt, read, counted, cancelled);
                await requests.ReadAsync(attempt, () => ledger.MadeAsync(attempt, Output.BulkResult(read.Id.Text, agency.Name)), cancelled);
            },
            (attempt, receipt) => new ResultAnswer(register.Fields, read!, certificate, parts, () => EndAfterLastAsync(attempt), attempt.CorrelationId, receipt),
            cancellationToken);
    }

    private async Task<BulkConditions> TakeInAsync(StoredBulkJob read, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var text = await ConditionText.OpenAsync(request, cancellationToken);
            return await intake.TakeInAsync(read.Id, read.Job.Order, text, cancellationToken);
        }
        catch (ConditionFileException refused)
        {
            throw new ProblemException(
                refused.IsCharset ? KnownProblems.ConditionFileCharset : KnownProblems.ConditionFileInvalid, [new ProblemParameter(File, refused.Message)], refused);
        }
        catch (BadHttpRequestException cutShort)
        {
            throw cutShort.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new ProblemException(KnownProblems.RequestTooLarge, inner: cutShort)
                : new ProblemException(KnownProblems.ConditionFileInvalid, [new ProblemParameter(File, "The whole file.")], cutShort);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The result has gone out; whatever keeps the job from being ended, the purge ends it.")]
    private async Task EndAfterLastAsync(BulkAttempt attempt)
    {
        if (attempt.Job!.Downloads.Count < options.Value.MostDownloads)
            return;
        try
        {
            if (await jobs.ReadAsync(attempt.Id!.Value, CancellationToken.None) is { Job.Status: BulkStatus.Done } read)
                await closing.EndAsync(read, BulkEnding.Fetched, CancellationToken.None);
        }
        catch (Exception failed)
        {
            log.BulkJobNotEnded(attempt.Id!.Value, JukiException.CodeOf(failed));
        }
    }
}
