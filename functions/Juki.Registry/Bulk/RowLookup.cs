using Juki.Records.Bulk;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;

namespace Juki.Registry.Bulk;

/// <summary>Answers one row as an inquiry is answered (P2 to P4), and says what the log says of it.</summary>
public sealed class RowLookup(PersonFinder finder, BulkRights rights)
{
    private const string Malformed = "bulk-row-invalid";

    /// <summary>Looks a row's person up.</summary>
    /// <param name="job">The job.</param>
    /// <param name="fields">The row's fields.</param>
    /// <param name="entry">What the log says of every row of the job.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>The answer and the entry.</returns>
    internal async Task<(RowAnswer Answer, ProvisionEntry Entry)> LookUpAsync(BulkJob job, string[] fields, ProvisionEntry entry, CancellationToken cancellationToken)
    {
        var number = BulkRowReader.InquiryNumberOf(fields);
        if (ConditionCheck.Of(job.Order, fields).Row is not { } row)
            return (Nothing(number, BulkResult.BadInput), Refused(entry, Malformed, 0));
        var asked = entry with { AskedWith = row.AskedWith };
        if (rights.RefusalOf(job, row.AskedWith) is { } refusal)
            return (Nothing(number, BulkResult.NotAllowed), Refused(asked, refusal, 0));
        var found = await finder.FindAsync(InquiryOf(job.Order, row), cancellationToken);
        if (found.People > 1)
            return (Nothing(number, BulkResult.Several), Refused(asked, KnownProblems.SeveralFound.Code, found.People));
        return (AnswerOf(job.Order, row, number, found), asked with
        {
            Outcome = found.Outcome,
            Code = found.WithheldCode,
            Given = found.Outcome == ProvisionOutcome.Delivered ? job.Order.Items : [],
            Hits = found.Hits,
            Persons = [.. found.Persons.Select(person => person.Hex)],
        });
    }

    private static Inquiry InquiryOf(BulkOrder order, BulkRow row) =>
        new(order.Duty, order.Purpose, order.DocumentNumber, row.ResidentCode, row.IndividualNumber, order.Items)
        {
            Conditions = row.Conditions,
            AskedWith = row.AskedWith,
            IncludesRemoved = order.IncludesRemoved,
            AsOf = order.AsOf,
        };

    private static RowAnswer AnswerOf(BulkOrder order, BulkRow row, string number, InquiryFinding found) => found.Provided is [var match]
        ? new RowAnswer(
            number,
            BulkResult.One,
            order.IncludesRemoved ? BulkState.Of(match.Record) : "",
            string.Concat(BulkRowReader.Asked.Select(item => row.AskedWith.Contains(item) ? '1' : '0')),
            [.. order.Items.Select(item => match.Record.Items[item])])
        : Nothing(number, BulkResult.None);

    private static RowAnswer Nothing(string number, BulkResult result) => new(number, result, "", "", []);

    private static ProvisionEntry Refused(ProvisionEntry entry, string code, int hits) => entry with { Outcome = ProvisionOutcome.Refused, Code = code, Hits = hits };
}
