using System.Collections.Concurrent;
using Juki.Records.Bulk;
using Juki.Records.Files;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>Answers rows as an inquiry is answered (P2 to P4), and says what the log says of each.</summary>
public sealed class RowLookup(RegisterFile register, PersonFinder finder, BulkRights rights, IOptions<BulkOptions> options)
{
    private const string Malformed = "bulk-row-invalid";

    /// <summary>Looks the people of rows up, some side by side. Who is asked for twice in the same words is looked up once, and both rows are answered alike.</summary>
    /// <param name="job">The job.</param>
    /// <param name="rows">The fields of each row.</param>
    /// <param name="entry">What the log says of every row of the job.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>Answers and entries, in the order of the rows.</returns>
    internal async Task<IReadOnlyList<RowOutcome>> LookUpAsync(BulkJob job, IReadOnlyList<string[]> rows, ProvisionEntry entry, CancellationToken cancellationToken)
    {
        var read = rows.Select(fields => (Fields: fields, ConditionCheck.Of(register.Fields, job.Order, fields).Row)).ToList();
        var asked = read.Where(row => row.Row is not null).DistinctBy(row => WordsOf(row.Fields));
        var found = new ConcurrentDictionary<string, RowOutcome>(StringComparer.Ordinal);
        var side = new ParallelOptions { MaxDegreeOfParallelism = options.Value.RowsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(asked, side, async (row, cancelled) => found[WordsOf(row.Fields)] = await LookUpAsync(job, row.Row!, entry, cancelled));
        return
        [
            .. read.Select(row => row.Row is { } good
                ? found[WordsOf(row.Fields)].For(good.InquiryNumber)
                : Refused(BulkResult.BadInput, entry, Malformed).For(BulkRowReader.InquiryNumberOf(row.Fields))),
        ];
    }

    private async Task<RowOutcome> LookUpAsync(BulkJob job, BulkRow row, ProvisionEntry entry, CancellationToken cancellationToken)
    {
        var asked = entry with { AskedWith = row.AskedWith };
        if (rights.RefusalOf(job, row.AskedWith) is { } refusal)
            return Refused(BulkResult.NotAllowed, asked, refusal);
        var found = await finder.FindAsync(InquiryOf(job.Order, row), cancellationToken);
        if (found.People > 1)
            return Refused(BulkResult.Several, asked with { Hits = found.People }, KnownProblems.SeveralFound.Code);
        return new RowOutcome(AnswerOf(job.Order, row, found), asked with
        {
            Outcome = found.Outcome,
            Code = found.WithheldCode,
            Given = found.Outcome == ProvisionOutcome.Delivered ? job.Order.Items : [],
            Hits = found.Hits,
            Persons = [.. found.Persons.Select(person => person.Hex)],
        });
    }

    // Between the inquiry number and the reference stands what is asked with.
    private static string WordsOf(string[] fields) => string.Join('\0', fields[1..^1]);

    private Inquiry InquiryOf(BulkOrder order, BulkRow row) =>
        new(order.Duty, order.Purpose, order.DocumentNumber, row.ResidentCode, row.IndividualNumber, order.Items)
        {
            Conditions = row.Conditions,
            AskedWith = row.AskedWith,
            IncludesRemoved = order.IncludesRemoved,
            OverseasOnly = register.ProvidesOverseasOnly,
            AsOf = order.AsOf,
        };

    private static RowAnswer AnswerOf(BulkOrder order, BulkRow row, InquiryFinding found) => found.Provided is [var match]
        ? new RowAnswer(
            "",
            BulkResult.One,
            order.IncludesRemoved ? BulkState.Of(match.Record) : "",
            string.Concat(BulkRowReader.Asked.Select(item => row.AskedWith.Contains(item) ? '1' : '0')),
            [.. order.Items.Select(item => match.Record.Items[item])])
        : RowAnswer.Without(BulkResult.None);

    private static RowOutcome Refused(BulkResult result, ProvisionEntry entry, string code) =>
        new(RowAnswer.Without(result), entry with { Outcome = ProvisionOutcome.Refused, Code = code });
}

/// <summary>What a row is answered, and what the log says of it. Holds personal data.</summary>
internal sealed record RowOutcome(RowAnswer Answer, ProvisionEntry Entry)
{
    public RowOutcome For(string inquiryNumber) => this with { Answer = Answer with { InquiryNumber = inquiryNumber } };

    public override string ToString() => "(row outcome)";
}
