using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Http;
using Juki.Registry.People;
using Juki.Registry.Provisions;
using Juki.Registry.Retention;
using Juki.Vault.Indexes;

namespace Juki.Registry.Disclosures;

/// <summary>Puts together what the documents of a request hold.</summary>
public sealed class DisclosureDocuments(RegisterFile register, PersonHistory people, PersonProvisions provisions, ProvisionLines lines, TimeProvider time)
{
    /// <summary>Puts a document together. A report takes two requests of the record, or those of <see cref="PersonProvisions"/>.</summary>
    /// <param name="document">Which one.</param>
    /// <param name="read">The case.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="ProblemException">The case has not come so far.</exception>
    internal async Task<ICasePaper> MakeAsync(DisclosureDocument document, StoredCase read, CancellationToken cancellationToken)
    {
        var heading = new DocumentHeading(register, DisclosureReader.WordOf(document), read, time.GetUtcNow());
        if (document != DisclosureDocument.Report)
            return DisclosureLetters.Of(document, heading);
        if (read.Case.Decision != CaseDecision.Granted)
            throw new ProblemException(KnownProblems.CaseState);
        return read.Case.Kind == CaseKind.Provisions
            ? await ProvisionsAsync(heading, cancellationToken)
            : HeldReport.Of(heading, await RecordsAsync(read.Case, cancellationToken));
    }

    private async Task<IReadOnlyList<PersonRecord>> RecordsAsync(Case read, CancellationToken cancellationToken) =>
        read.Person is { } person ? await people.HeldAsync(new BlindToken(person), cancellationToken) : [];

    private async Task<ProvisionsReport> ProvisionsAsync(DocumentHeading heading, CancellationToken cancellationToken)
    {
        var read = heading.Case.Case;
        if (read.Person is not { } person)
            return new ProvisionsReport(heading, []);
        var since = JapanTime.DateOf(heading.MadeAt).AddYears(-KnownPeriods.ProvisionYears);
        var entries = await provisions.ReadAsync(person, since, cancellationToken);
        return new ProvisionsReport(heading, [.. entries.Where(entry => entry.Outcome == ProvisionOutcome.Delivered).Select(entry => lines.Of(entry, read.Withheld))]);
    }
}
