using System.Globalization;
using Juki.Records.Files;
using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Registry.Access;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.Provisions;
using Juki.Registry.Updates;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Integrity;

/// <summary>
/// Tells a municipality what a check of its file found: signed and encrypted CloudEvents on the queue of its replies, as many as its people need. It names
/// people by their codes, and items, and no value that is held here. What each message tells is in the provision log before it goes out (P7).
/// </summary>
public sealed class IntegrityResults(
    RegisterFile register,
    MunicipalSender sender,
    ServerEvents events,
    ProvisionLog provisions,
    IOptions<IntegrityOptions> options,
    TimeProvider time)
{
    /// <summary>Sends a report. What was sent before a crash goes again under the same ids, as far as it still says the same.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the queue has all of it.</returns>
    internal async Task SendAsync(IntegrityReport report, CancellationToken cancellationToken)
    {
        var told = report.People.Where(person => person.Verdict != IntegrityVerdict.ChangedSince).Take(options.Value.MostPeople).ToList();
        var messagesOf = told.Chunk(options.Value.PeopleInMessage).DefaultIfEmpty([]).ToList();
        for (var part = 1; part <= messagesOf.Count; part++)
        {
            var people = messagesOf[part - 1];
            var id = IdOf(report, part, people);
            await provisions.AppendAsync(EntryOf(report, people, id), cancellationToken);
            var content = events.Write(id, KnownEvents.IntegrityResult, report.CheckedAt, DataOf(report, people, part, messagesOf.Count));
            await sender.SendAsync(ExchangeKind.IntegrityResultSent, report.Municipality, id, content, cancellationToken);
        }
    }

    private object DataOf(IntegrityReport report, ReportedPerson[] people, int part, int of) => new
    {
        fileId = report.FileId,
        madeAt = report.MadeAt,
        checkedAt = report.CheckedAt,
        totals = new
        {
            same = report.Totals.Same,
            itemsDiffer = report.Totals.ItemsDiffer,
            onlyHere = report.Totals.OnlyHere,
            onlyThere = report.Totals.OnlyThere,
            stateDiffers = report.Totals.StateDiffers,
            changedSince = report.Totals.ChangedSince,
        },
        part,
        of,
        people = people.Select(person => new
        {
            residentCode = person.Code.Value,
            verdict = IntegrityWords.Of(person.Verdict),
            items = register.Fields.NumbersOf(person.Items.ToList()),
            names = register.Fields.NamesOf(person.Items.ToList()),
        }),
    };

    // Of whom the municipality itself named it is told nothing but where to look; of the others it learns a code.
    private ProvisionEntry EntryOf(IntegrityReport report, ReportedPerson[] people, string messageId) => new()
    {
        At = time.GetUtcNow(),
        Function = KnownFunctions.IntegrityResult,
        CorrelationId = report.FileId,
        Category = KnownCategories.Municipality,
        Municipality = report.Municipality,
        ExchangeId = messageId,
        AskedWith = register.Fields.Compared.ToList(),
        Given = people.Any(person => !person.IsInFile) ? [KnownItems.ResidentCode] : [],
        Hits = people.Length,
        Persons = [.. people.Select(person => person.Person?.Hex).OfType<string>()],
        Outcome = people.Any(person => !person.IsInFile) ? ProvisionOutcome.Delivered : ProvisionOutcome.Handled,
    };

    private static string IdOf(IntegrityReport report, int part, ReportedPerson[] people)
    {
        var told = string.Join(';', people.Select(person => $"{person.Code.Value}:{person.Verdict}:{person.Items}"));
        return MessageId.Of(string.Create(CultureInfo.InvariantCulture, $"{report.Municipality}/{report.FileId}/{part}/{report.Totals}/{told}"));
    }
}
