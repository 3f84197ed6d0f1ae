using Juki.Registry.Provisions;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Bulk;

/// <summary>
/// Works jobs off, a part at a time: the part's answers are settled, then logged, then counted, in this order. A step that ends anywhere is made again
/// and goes on from what it finds, so that each row is answered and logged once (V2).
/// </summary>
public sealed class BulkWork(BulkStore jobs, BulkPartStore parts, RowLookup lookup, JobChain chains, TimeProvider time)
{
    /// <summary>Makes a step, unless it was made.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>The step that comes next; null where the job has no more.</returns>
    /// <exception cref="RowChangedException">Another delivery of the step was first; made again, the step goes on from there.</exception>
    public async Task<BulkStep?> WorkAsync(BulkStep step, CancellationToken cancellationToken)
    {
        if (await jobs.ReadAsync(step.Job, cancellationToken) is not { Job: { Status: BulkStatus.Running, Run: { } run } } read)
            return null;

        // A step before the next one was made, and what it sent may be lost; one behind it was never sent.
        if (step.Part != run.NextPart)
            return step.Part < run.NextPart ? step with { Part = run.NextPart } : null;
        var answers = await SettledAsync(read, run, cancellationToken);
        if (answers.First == 1)
            await chains.OpenAsync(answers.Chain, answers.At, cancellationToken);
        await chains.AppendAsync(answers.Chain, answers.First, answers.Log, cancellationToken);
        return await CountAsync(read, run, answers, cancellationToken);
    }

    private async Task<AnswerPart> SettledAsync(StoredBulkJob read, BulkRun run, CancellationToken cancellationToken)
    {
        if (await parts.AnswersAsync(read.Id, run.NextPart, cancellationToken) is { } settled)
            return settled;
        var answers = await AnswerAsync(read, run, await parts.ReadAsync(read.Id, read.Job.Conditions!.Upload, run.NextPart, cancellationToken), cancellationToken);
        return await parts.TrySettleAsync(read.Id, run.NextPart, answers, cancellationToken)
            ? answers
            : await parts.AnswersAsync(read.Id, run.NextPart, cancellationToken) ?? throw new BulkPartMissingException();
    }

    private async Task<AnswerPart> AnswerAsync(StoredBulkJob read, BulkRun run, ConditionPart conditions, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var found = await lookup.LookUpAsync(read.Job, conditions.Rows, EntryOf(read, run, now), cancellationToken);

        // A chain is of one month, as are its keys and counts.
        var month = KeyPeriods.Provisions(now).Period;
        var (chain, head) = run.Chains is [.., var last] && JobChain.MonthOf(last) == month
            ? (last, new ChainHead(run.Position, run.Last))
            : (JobChain.NewId(month), new ChainHead(0, ChainRow.First));
        var (log, _) = JobChain.Settle(chain, head, found.Select(row => row.Entry));
        return new AnswerPart(now, chain, head.Position + 1, log, [.. found.Select(row => row.Answer)]);
    }

    private async Task<BulkStep?> CountAsync(StoredBulkJob read, BulkRun run, AnswerPart answers, CancellationToken cancellationToken)
    {
        var isLast = run.NextPart + 1 == read.Job.Conditions!.Parts;
        var counted = run with
        {
            NextPart = run.NextPart + 1,
            LastAt = time.GetUtcNow(),
            Counts = ResultCounts.With(run.Counts, answers.Answers.Select(answer => answer.Result)),
            Chains = run.Chains is [.., var last] && last == answers.Chain ? run.Chains : [.. run.Chains, answers.Chain],
            Position = answers.First + answers.Log.Count - 1,
            Last = ChainRow.LeafHash(answers.Log[^1]),
        };
        if (isLast)
            await CloseAsync(counted, cancellationToken);
        if (!await jobs.TryChangeAsync(read, read.Job with { Run = counted, Status = isLast ? BulkStatus.Done : BulkStatus.Running }, cancellationToken))
            throw new RowChangedException(KnownTables.BulkJobs);
        return isLast ? null : new BulkStep(read.Id, counted.NextPart);
    }

    private async Task CloseAsync(BulkRun run, CancellationToken cancellationToken)
    {
        foreach (var chain in run.Chains)
            await chains.CloseAsync(chain, run.LastAt, cancellationToken);
    }

    private static ProvisionEntry EntryOf(StoredBulkJob read, BulkRun run, DateTimeOffset now) => new()
    {
        At = now,
        Function = KnownFunctions.Bulk,
        CorrelationId = run.CorrelationId,
        Agency = read.Job.Agency,
        Category = read.Job.Category,
        Operator = run.Start.Operator,
        Terminal = run.Terminal,
        Duty = read.Job.Order.Duty,
        Purpose = read.Job.Order.Purpose,
        DocumentNumber = read.Job.Order.DocumentNumber,
        AskedFor = read.Job.Order.Items,
        Case = read.Id.Text,
        Outcome = ProvisionOutcome.Handled,
    };
}
