using System.Text.Json.Nodes;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Ledgers;

namespace Juki.Registry.Contracts.Http;

/// <summary>The HTTP API in OpenAPI 3.1, written from the tables that the code itself goes by.</summary>
internal static class OpenApiDocument
{
    public const string Bearer = "operatorToken";
    public const string CaseParameter = "#/components/parameters/case";
    public const string BulkJobParameter = "#/components/parameters/bulkJob";
    public const string LedgerParameter = "#/components/parameters/ledgerEntry";
    public const string CorrelationParameter = "#/components/parameters/correlationId";
    public const string CorrelationHeader = "#/components/headers/correlationId";

    private static IReadOnlyList<ApiOperation> Operations { get; } =
    [
        new("post", "/inquiries", "inquire", "Asks for items of one person, for one duty. Every attempt is logged before it is answered.", [(200, nameof(InquirySchemas.InquiryAnswer))])
        {
            Body = nameof(InquirySchemas.Inquiry),
            NeedsToken = true,
            Problems = [.. ApiProblems.OfInquiries.Except([KnownProblems.ListNotAllowed])],
        },
        new("post", "/national-inquiries", "inquireNational", "Asks the national server (全国サーバ) for items of one person, for one duty. Every attempt is logged before it is answered.", [(200, nameof(InquirySchemas.InquiryAnswer))])
        {
            Body = nameof(InquirySchemas.NationalInquiry),
            NeedsToken = true,
            Problems = [.. ApiProblems.OfInquiries.Except([KnownProblems.ListNotAllowed])],
        },
        new("post", "/searches", "search", $"Asks for items of everybody who fits conditions, {InquiryKind.List.MostPeople} people at the most and never a part of them; for operators who may list.", [(200, nameof(InquirySchemas.InquiryAnswer))])
        {
            Body = nameof(InquirySchemas.Search),
            NeedsToken = true,
            Problems = [.. ApiProblems.OfInquiries.Except(ApiProblems.OfNational)],
        },
        new("post", "/histories", "history", "Asks for one person's current record and the superseded ones, newest first; for operators who may list.", [(200, nameof(InquirySchemas.InquiryAnswer))])
        {
            Body = nameof(InquirySchemas.History),
            NeedsToken = true,
            Problems = ApiProblems.OfInquiries,
        },
        new("get", "/operator", "operator", "Who is signed in, and what the registers allow. Nothing of any resident.", [(200, nameof(OperatorSchemas.Operator))])
        {
            NeedsToken = true,
            Problems = ApiProblems.OfOperators,
        },
        .. BulkOperations.All,
        .. DisclosureOperations.All,
        .. InvestigationOperations.All,
        .. FigureOperations.All,
        .. IntegrityOperations.All,
        .. LoadOperations.All,
        .. LedgerOperations.All,
        new("get", "/message-keys", "messageKeys", "This server's keys of the quarter, for communication servers, and the one that the former quarter's replies were signed with.", [(200, nameof(ApiSchemas.KeySet))])
        {
            Problems = [KnownProblems.MessageKeysUnavailable],
        },
        new("get", "/health", "health", "Whether the server can work.", [(200, nameof(ApiSchemas.Health)), (503, nameof(ApiSchemas.Health))]),
        new("get", "/openapi.json", "openApi", "This document.", [(200, OpenApiItself)]),
    ];

    private const string OpenApiItself = "OpenApi";

    public static Contract Create(string version)
    {
        var content = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Prefectural server of the resident-register network (住民基本台帳ネットワークシステム 都道府県サーバ)",
                ["version"] = version,
                ["description"] = "Personal data are in bodies alone, never in an address. No answer may be kept by a cache.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
            ["paths"] = Paths(),
            ["components"] = Components(),
        };
        return Contract.OfJson("openapi", "openapi.json", version, content);
    }

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var operation in Operations)
        {
            if (paths[operation.Path] is not { } path)
                paths[operation.Path] = path = new JsonObject();
            path[operation.Method] = operation.ToOpenApi();
        }

        return paths;
    }

    private static JsonObject Components() => new()
    {
        ["schemas"] = new JsonObject
        {
            [nameof(InquirySchemas.Inquiry)] = InquirySchemas.Inquiry(),
            [nameof(InquirySchemas.NationalInquiry)] = InquirySchemas.NationalInquiry(),
            [nameof(InquirySchemas.Search)] = InquirySchemas.Search(),
            [nameof(InquirySchemas.History)] = InquirySchemas.History(),
            [nameof(OperatorSchemas.Operator)] = OperatorSchemas.Operator(),
            [nameof(InquirySchemas.Conditions)] = InquirySchemas.Conditions(),
            [nameof(InquirySchemas.InquiryAnswer)] = InquirySchemas.InquiryAnswer(),
            [nameof(BulkSchemas.BulkOrder)] = BulkSchemas.BulkOrder(),
            [nameof(BulkSchemas.BulkConditions)] = BulkSchemas.BulkConditions(),
            [nameof(BulkSchemas.BulkVerdict)] = BulkSchemas.BulkVerdict(),
            [nameof(BulkSchemas.BulkJob)] = BulkSchemas.BulkJob(),
            [nameof(BulkSchemas.BulkJobs)] = BulkSchemas.BulkJobs(),
            [nameof(BulkSchemas.BulkResult)] = BulkSchemas.BulkResult(),
            [nameof(DisclosureSchemas.DisclosureIntake)] = DisclosureSchemas.DisclosureIntake(),
            [nameof(DisclosureSchemas.DisclosureMatch)] = DisclosureSchemas.DisclosureMatch(),
            [nameof(DisclosureSchemas.DisclosureExtension)] = DisclosureSchemas.DisclosureExtension(),
            [nameof(DisclosureSchemas.DisclosureDecision)] = DisclosureSchemas.DisclosureDecision(),
            [nameof(DisclosureSchemas.DisclosureOrder)] = DisclosureSchemas.DisclosureOrder(),
            [nameof(DisclosureSchemas.DisclosureDocument)] = DisclosureSchemas.DisclosureDocument(),
            [nameof(InvestigationSchemas.CorrectionIntake)] = InvestigationSchemas.CorrectionIntake(),
            [nameof(InvestigationSchemas.ErrorNoticeIntake)] = InvestigationSchemas.ErrorNoticeIntake(),
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
            [OpenApiItself] = new JsonObject { ["type"] = "object", ["description"] = "An OpenAPI 3.1 description." },
        },
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
        ["securitySchemes"] = new JsonObject
        {
            [Bearer] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["bearerFormat"] = "JWT",
                ["description"] = "Access token of the prefecture's identity provider, of an operator at a registered terminal.",
            },
        },
    };
}
