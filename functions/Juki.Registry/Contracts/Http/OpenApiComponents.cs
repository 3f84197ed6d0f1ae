using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Ledgers;

namespace Juki.Registry.Contracts.Http;

/// <summary>What the operations refer to: schemas, parameters, headers, and the token.</summary>
internal static class OpenApiComponents
{
    /// <summary>Schema of the description itself.</summary>
    public const string Itself = "OpenApi";

    /// <summary>Those of a server.</summary>
    /// <param name="register">The file that the server keeps.</param>
    /// <returns>The components.</returns>
    public static JsonObject Of(RegisterFile register) => new()
    {
        ["schemas"] = Schemas(register),
        ["parameters"] = new JsonObject
        {
            ["case"] = new JsonObject
            {
                ["name"] = CaseReader.RouteValue,
                ["in"] = "path",
                ["required"] = true,
                ["description"] = "Id of the case, as taking it in was answered.",
                ["schema"] = Schema.Text(CaseSchemas.Id),
            },
            ["bulkJob"] = new JsonObject
            {
                ["name"] = CaseReader.RouteValue,
                ["in"] = "path",
                ["required"] = true,
                ["description"] = "Id of the bulk job, as taking it in was answered.",
                ["schema"] = Schema.Text(BulkSchemas.Id),
            },
            ["ledgerEntry"] = new JsonObject
            {
                ["name"] = CaseReader.RouteValue,
                ["in"] = "path",
                ["required"] = true,
                ["description"] = "Id of the ledger entry, as entering it was answered.",
                ["schema"] = Schema.Text(LedgerId.Form),
            },
            ["correlationId"] = new JsonObject
            {
                ["name"] = CorrelationId.Header,
                ["in"] = "header",
                ["description"] = "The caller's own id of the request: 1 to 64 letters, digits and hyphens, at least one letter among them. Any other is replaced by a new one.",
                ["schema"] = new JsonObject { ["type"] = "string" },
            },
        },
        ["headers"] = new JsonObject { ["correlationId"] = new JsonObject { ["schema"] = ApiSchemas.CorrelationId() } },
        ["securitySchemes"] = Joined(
            new JsonObject
            {
                [OpenApiDocument.Bearer] = new JsonObject
                {
                    ["type"] = "http",
                    ["scheme"] = "bearer",
                    ["bearerFormat"] = "JWT",
                    ["description"] = "Access token of the prefecture's identity provider, of an operator at a registered terminal.",
                },
            },
            OwnApi.Of(register).Tokens()),
    };

    private static JsonObject Schemas(RegisterFile register) => Joined(
        new JsonObject
        {
            [nameof(InquirySchemas.Inquiry)] = InquirySchemas.Inquiry(register),
            [nameof(InquirySchemas.NationalInquiry)] = InquirySchemas.NationalInquiry(register),
            [nameof(InquirySchemas.Search)] = InquirySchemas.Search(register),
            [nameof(InquirySchemas.History)] = InquirySchemas.History(register),
            [nameof(OperatorSchemas.Operator)] = OperatorSchemas.Operator(register),
            [nameof(InquirySchemas.Conditions)] = InquirySchemas.Conditions(register),
            [nameof(InquirySchemas.InquiryAnswer)] = InquirySchemas.InquiryAnswer(register),
            [nameof(BulkSchemas.BulkOrder)] = BulkSchemas.BulkOrder(register),
            [nameof(BulkSchemas.BulkConditions)] = BulkSchemas.BulkConditions(register),
            [nameof(BulkSchemas.BulkVerdict)] = BulkSchemas.BulkVerdict(),
            [nameof(BulkSchemas.BulkJob)] = BulkSchemas.BulkJob(),
            [nameof(BulkSchemas.BulkJobs)] = BulkSchemas.BulkJobs(),
            [nameof(BulkSchemas.BulkResult)] = BulkSchemas.BulkResult(),
            [nameof(DisclosureSchemas.DisclosureIntake)] = DisclosureSchemas.DisclosureIntake(),
            [nameof(DisclosureSchemas.DisclosureMatch)] = DisclosureSchemas.DisclosureMatch(register),
            [nameof(DisclosureSchemas.DisclosureExtension)] = DisclosureSchemas.DisclosureExtension(),
            [nameof(DisclosureSchemas.DisclosureDecision)] = DisclosureSchemas.DisclosureDecision(),
            [nameof(DisclosureSchemas.DisclosureOrder)] = DisclosureSchemas.DisclosureOrder(),
            [nameof(DisclosureSchemas.DisclosureDocument)] = DisclosureSchemas.DisclosureDocument(),
            [nameof(InvestigationSchemas.CorrectionIntake)] = InvestigationSchemas.CorrectionIntake(register),
            [nameof(InvestigationSchemas.ErrorNoticeIntake)] = InvestigationSchemas.ErrorNoticeIntake(register),
            [nameof(InvestigationSchemas.InvestigationFinding)] = InvestigationSchemas.InvestigationFinding(),
            [nameof(InvestigationSchemas.InvestigationPassing)] = InvestigationSchemas.InvestigationPassing(),
            [nameof(InvestigationSchemas.InvestigationClosing)] = InvestigationSchemas.InvestigationClosing(),
            [nameof(InvestigationSchemas.CorrectionOrder)] = InvestigationSchemas.CorrectionOrder(),
            [nameof(InvestigationSchemas.CorrectionDocument)] = InvestigationSchemas.CorrectionDocument(),
            [nameof(FigureOperations.Figures)] = FigureOperations.Figures(),
            [nameof(IntegrityOperations.IntegrityStandings)] = IntegrityOperations.IntegrityStandings(),
            [nameof(IntegrityOperations.IntegrityStanding)] = IntegrityOperations.IntegrityStanding(),
            [nameof(LoadOperations.Loads)] = LoadOperations.Loads(),
            [nameof(LedgerSchemas.LedgerNewEntry)] = LedgerSchemas.LedgerNewEntry(),
            [nameof(LedgerSchemas.LedgerNewEvent)] = LedgerSchemas.LedgerNewEvent(),
            [nameof(LedgerSchemas.LedgerApproval)] = LedgerSchemas.LedgerApproval(),
            [nameof(LedgerSchemas.LedgerEntry)] = LedgerSchemas.LedgerEntry(),
            [nameof(LedgerSchemas.LedgerEntries)] = LedgerSchemas.LedgerEntries(),
            [nameof(LedgerSchemas.MediaFindings)] = LedgerSchemas.MediaFindings(),
            [nameof(LedgerSchemas.MediaList)] = LedgerSchemas.MediaList(),
            [nameof(LedgerSchemas.OutputFindings)] = LedgerSchemas.OutputFindings(),
            [nameof(CaseSchemas.Case)] = CaseSchemas.Case(),
            [nameof(CaseSchemas.Cases)] = CaseSchemas.Cases(),
            [nameof(ApiSchemas.Receipt)] = ApiSchemas.Receipt(),
            [nameof(ApiSchemas.Problem)] = ApiSchemas.Problem(),
            [nameof(ApiSchemas.Health)] = ApiSchemas.Health(),
            [nameof(ApiSchemas.KeySet)] = ApiSchemas.KeySet(),
            [Itself] = new JsonObject { ["type"] = "object", ["description"] = "An OpenAPI 3.1 description." },
        },
        OwnApi.Of(register).Schemas());

    private static JsonObject Joined(JsonObject ofBoth, JsonObject own)
    {
        foreach (var (name, value) in own)
            ofBoth[name] = value!.DeepClone();
        return ofBoth;
    }
}
