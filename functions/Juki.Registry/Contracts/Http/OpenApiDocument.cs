using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;

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

    private static IReadOnlyList<ApiOperation> OperationsOf(RegisterFile register) =>
    [
        new("post", "/inquiries", "inquire", "Asks for items of one person, for one duty. Every attempt is logged before it is answered.", [(200, nameof(InquirySchemas.InquiryAnswer))])
        {
            Body = nameof(InquirySchemas.Inquiry),
            NeedsToken = true,
            Problems = [.. ApiProblems.OfInquiries.Except([KnownProblems.ListNotAllowed]), .. register.AsksForNumbers ? ApiProblems.OfNumberRequests : []],
        },
        new("post", "/national-inquiries", "inquireNational", $"Asks the national server ({register.NationalServerName}) for items of one person, for one duty. Every attempt is logged before it is answered.", [(200, nameof(InquirySchemas.InquiryAnswer))])
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
        .. InvestigationOperations.Of(register),
        .. FigureOperations.All,
        .. OwnApi.Of(register).Operations,
        .. IntegrityOperations.All,
        .. LoadOperations.All,
        .. LedgerOperations.All,
        new("get", "/message-keys", "messageKeys", "This server's keys of the quarter, for communication servers, and the one that the former quarter's replies were signed with.", [(200, nameof(ApiSchemas.KeySet))])
        {
            Problems = [KnownProblems.MessageKeysUnavailable],
        },
        new("get", "/health", "health", "Whether the server can work.", [(200, nameof(ApiSchemas.Health)), (503, nameof(ApiSchemas.Health))]),
        new("get", "/openapi.json", "openApi", "This document.", [(200, OpenApiComponents.Itself)]),
    ];

    /// <summary>The description of a server's API.</summary>
    /// <param name="register">The file that the server keeps.</param>
    /// <param name="name">Name of the contract.</param>
    /// <param name="version">Its version.</param>
    /// <returns>The contract.</returns>
    public static Contract Create(RegisterFile register, string name, string version)
    {
        var content = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = $"Prefectural server of the resident-register network (住民基本台帳ネットワークシステム {register.ServerName})",
                ["version"] = version,
                ["description"] = "Personal data are in bodies alone, never in an address. No answer may be kept by a cache.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
            ["paths"] = Paths(register),
            ["components"] = OpenApiComponents.Of(register),
        };
        return Contract.OfJson(name, $"{name}.json", version, content);
    }

    private static JsonObject Paths(RegisterFile register)
    {
        var paths = new JsonObject();
        foreach (var operation in OperationsOf(register))
        {
            if (paths[operation.Path] is not { } path)
                paths[operation.Path] = path = new JsonObject();
            path[operation.Method] = operation.ToOpenApi();
        }

        return paths;
    }
}
