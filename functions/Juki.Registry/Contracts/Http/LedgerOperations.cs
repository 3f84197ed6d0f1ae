using System.Text.Json.Nodes;
using Juki.Registry.Http;
using Juki.Registry.Ledgers;

namespace Juki.Registry.Contracts.Http;

/// <summary>The operations by which ledgers are kept and audited. Their queries hold nothing personal.</summary>
internal static class LedgerOperations
{
    private const string One = "/ledgers/{id}";
    private const string Checks = "/ledgers/media/checks";

    private static readonly IReadOnlyList<ProblemKind> OfLists = [.. ApiProblems.OfLists, KnownProblems.RequestInvalid];
    private static readonly IReadOnlyList<ProblemKind> OfShowing = [.. ApiProblems.OfLists, KnownProblems.LedgerEntryUnknown];
    private static readonly IReadOnlyList<ProblemKind> OfApprovals = [.. ApiProblems.OfIntakes, KnownProblems.LedgerEntryUnknown, KnownProblems.LedgerState, KnownProblems.LedgerChanged];

    private static JsonObject Month(string description) => Schema.Text("^[0-9]{6}$", description);

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("post", "/ledgers", "enterInLedger", "Enters a report, document or medium that was made or received.", [(200, nameof(LedgerSchemas.LedgerEntry))])
        {
            Body = nameof(LedgerSchemas.LedgerNewEntry),
            NeedsToken = true,
            Problems = ApiProblems.OfIntakes,
        },
        new("get", "/ledgers", "listLedger", $"A ledger: at most {LedgerQuery.PageSize} entries as JSON, or all of them where text/csv or application/pdf is accepted by name.", [(200, nameof(LedgerSchemas.LedgerEntries))])
        {
            NeedsToken = true,
            Problems = OfLists,
            Query =
            [
                (LedgerMember.Ledger, true, Schema.OneOf(LedgerWords.Ledgers.Keys)),
                (LedgerMember.Month, false, Month("The month in Japan in which they were entered, YYYYMM; left out for those that are here or lent, and media that were sent.")),
                (LedgerMember.State, false, Schema.OneOf(LedgerWords.States.Keys, "Only those that stand so.")),
                (LedgerMember.After, false, Schema.Text(LedgerId.Form, "What the page before gave as next.")),
            ],
        },
        new("get", One, "showLedgerEntry", "An entry.", [(200, nameof(LedgerSchemas.LedgerEntry))]) { NeedsToken = true, Problems = OfShowing, PathParameter = OpenApiDocument.LedgerParameter },
        new("post", One + "/events", "addLedgerEvent", "Enters what happens to it. Copies become entries of their own; those of a report need a prior approval.", [(200, nameof(LedgerSchemas.LedgerEntry))])
        {
            Body = nameof(LedgerSchemas.LedgerNewEvent),
            NeedsToken = true,
            Problems = [.. OfApprovals, KnownProblems.CopyNotApproved],
            PathParameter = OpenApiDocument.LedgerParameter,
        },
        new("post", One + "/approvals", "approveCopies", "Approves copies of a report beforehand. Whoever approves does not copy.", [(200, nameof(LedgerSchemas.LedgerEntry))])
        {
            Body = nameof(LedgerSchemas.LedgerApproval),
            NeedsToken = true,
            Problems = OfApprovals,
            PathParameter = OpenApiDocument.LedgerParameter,
        },
        new("get", Checks, "listMedia", "The media that there are, for the weekly check: as JSON, or where text/csv or application/pdf is accepted by name as that.", [(200, nameof(LedgerSchemas.MediaList))])
        {
            NeedsToken = true,
            Problems = ApiProblems.OfLists,
        },
        new("post", Checks, "checkMedia", "Enters what a weekly check of media found. Every medium of the list that is held is named once.", [(200, nameof(LedgerSchemas.MediaList))])
        {
            Body = nameof(LedgerSchemas.MediaFindings),
            NeedsToken = true,
            Problems = [.. ApiProblems.OfIntakes, KnownProblems.LedgerState, KnownProblems.LedgerChanged],
        },
        new("get", "/audits/outputs", "auditOutputs", "A month's outputs held against ledgers and log, with what is missing or past due today. With text/csv accepted by name the same columns come as CSV.", [(200, nameof(LedgerSchemas.OutputFindings))])
        {
            NeedsToken = true,
            Problems = OfLists,
            Query = [(LedgerMember.Month, true, Month("The month in Japan, YYYYMM."))],
        },
    ];
}
