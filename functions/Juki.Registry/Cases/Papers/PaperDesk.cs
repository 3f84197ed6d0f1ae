using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Ledgers;
using Juki.Registry.Typesetting;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Cases.Papers;

/// <summary>
/// Gives documents of cases out: as PDF where that is what the caller accepts, otherwise as JSON for the terminal. What is set as PDF stands in the
/// ledger of reports before it is given.
/// </summary>
public sealed class PaperDesk(CaseDesk desk, AttemptRunner attempts, PdfTypesetter typesetter, OutputLedger outputs)
{
    private const string Step = "document";

    /// <summary>Makes a document of a case.</summary>
    /// <param name="work">Which work.</param>
    /// <param name="request">The request; its route names the case.</param>
    /// <param name="documents">The words for documents.</param>
    /// <param name="make">Makes the one of a word.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The document, or a problem.</returns>
    internal Task<IResult> MakeAsync<T>(
        CaseWork work,
        HttpRequest request,
        IReadOnlyDictionary<string, T> documents,
        Func<T, StoredCase, CancellationToken, Task<ICasePaper>> make,
        CancellationToken cancellationToken)
        where T : struct
    {
        ICasePaper? paper = null;
        TypesetReport? pages = null;
        return desk.GiveOutAsync(
            work,
            Step,
            request,
            async (attempt, read, cancelled) =>
            {
                var asked = await CaseReader.ReadAsync(request, CaseMember.Order, (_, members, _) => members.Word(CaseMember.Document, documents), cancelled);
                paper = await attempts.ReadAsync(attempt, () => make(asked, read, cancelled), cancelled);
                attempt.Given = paper.Given;
                attempt.Receiver = KnownCategories.Resident;
                if (!AcceptedTypes.Name(request, TypesetReport.MediaType))
                    return;
                var printed = paper.ToPages();
                pages = typesetter.Typeset(printed, cancelled);
                await attempts.ReadAsync(attempt, () => outputs.MadeAsync(attempt, Output.Paper(printed.Title, work.Function(Step), read.Id.Text)), cancelled);
            },
            (attempt, receipt) => pages is null
                ? ApiAnswer.Ok(paper!.ToJson(receipt), attempt.CorrelationId)
                : new FileAnswer(pages.Pdf, TypesetReport.MediaType, $"inline; filename=\"{attempt.Id}.pdf\"", attempt.CorrelationId, receipt),
            cancellationToken);
    }
}
