using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Juki.Registry.Contracts.Http;

/// <summary>One operation of the HTTP API as OpenAPI describes it.</summary>
/// <param name="Method">HTTP method, lower case.</param>
/// <param name="Path">Path below the API's prefix.</param>
/// <param name="Id">Its id.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Answers">Schema of the answer by status.</param>
internal sealed record ApiOperation(string Method, string Path, string Id, string Summary, IReadOnlyList<(int Status, string Schema)> Answers)
{
    private const string Json = "application/json";
    private const string IdInPath = $"{{{CaseReader.RouteValue}}}";
    private const string ProblemJson = "application/problem+json";

    /// <summary>Schema of the body; null where there is none.</summary>
    public string? Body { get; init; }

    /// <summary>Media type of the body.</summary>
    public string BodyType { get; init; } = Json;

    /// <summary>Media type of the answers.</summary>
    public string AnswerType { get; init; } = Json;

    /// <summary>What the id in its path names, where there is one; null where <see cref="InPath"/> says it.</summary>
    public string? PathParameter { get; init; } = OpenApiDocument.CaseParameter;

    /// <summary>What its query may hold: names, each with its schema and whether it is needed.</summary>
    public IReadOnlyList<(string Name, bool IsNeeded, JsonObject Schema)> Query { get; init; } = [];

    /// <summary>The parameter in its path, where that is no case.</summary>
    public JsonObject? InPath { get; init; }

    /// <summary>Whether a bearer token is needed.</summary>
    public bool NeedsToken { get; init; }

    /// <summary>The token that is meant.</summary>
    public string Token { get; init; } = OpenApiDocument.Bearer;

    /// <summary>The problems that it answers with.</summary>
    public IReadOnlyList<ProblemKind> Problems { get; init; } = [];

    private IEnumerable<string> Parameters =>
        PathParameter is { } named && Path.Contains(IdInPath, StringComparison.Ordinal) ? [named, OpenApiDocument.CorrelationParameter] : [OpenApiDocument.CorrelationParameter];

    public JsonObject ToOpenApi()
    {
        var operation = new JsonObject { ["operationId"] = Id, ["summary"] = Summary };
        if (NeedsToken)
            operation["security"] = new JsonArray(new JsonObject { [Token] = new JsonArray() });
        operation["parameters"] = new JsonArray([.. Parameters.Select(parameter => new JsonObject { ["$ref"] = parameter }), .. InPath is { } named ? [named.DeepClone()] : (JsonNode[])[], .. Query.Select(QueryParameter)]);
        if (Body is { } body)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(BodyType, body) };
        operation["responses"] = Responses();
        return operation;
    }

    private static JsonObject QueryParameter((string Name, bool IsNeeded, JsonObject Schema) parameter) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = "query",
        ["required"] = parameter.IsNeeded,
        ["schema"] = parameter.Schema.DeepClone(),
    };

    private JsonObject Responses()
    {
        var responses = new JsonObject();
        foreach (var (status, schema) in Answers)
            responses[Text(status)] = Response(ReasonPhrases.GetReasonPhrase(status), AnswerType, schema, status);
        foreach (var problems in Problems.GroupBy(problem => problem.Status).OrderBy(group => group.Key))
            responses[Text(problems.Key)] = Response($"One of: {string.Join(", ", problems.Select(p => p.Code))}.", ProblemJson, nameof(ApiSchemas.Problem), problems.Key);
        return responses;
    }

    private static JsonObject Response(string description, string mediaType, string schema, int status)
    {
        var headers = new JsonObject { [CorrelationId.Header] = new JsonObject { ["$ref"] = OpenApiDocument.CorrelationHeader } };
        if (status == 401)
            headers["WWW-Authenticate"] = new JsonObject { ["schema"] = Schema.Const("Bearer") };
        return new JsonObject { ["description"] = description, ["headers"] = headers, ["content"] = Content(mediaType, schema) };
    }

    private static JsonObject Content(string mediaType, string schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = ApiSchemas.Reference(schema) } };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
