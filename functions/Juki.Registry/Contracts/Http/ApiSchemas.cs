using System.Text.Json.Nodes;
using Juki.Registry.Http;
using Juki.Registry.Messaging;
using Juki.Registry.Searches;

namespace Juki.Registry.Contracts.Http;

/// <summary>What every answer of the HTTP API may hold, and what it publishes of itself.</summary>
internal static class ApiSchemas
{
    private const string Hash = "^[0-9a-f]{64}$";

    public static JsonObject Receipt() => Schema.Whole(
        new JsonObject
        {
            ["chain"] = Schema.Text(description: "The chain's id.", minLength: 1),
            ["position"] = Schema.Integer(1, description: "Position in the chain."),
            ["leafHash"] = Schema.Text(Hash, "RFC 6962 leaf hash of the entry."),
        },
        "Where the attempt is logged. Keep it: it proves what the log held.");

    public static JsonObject Problem() => Schema.Closed(
        new JsonObject
        {
            ["type"] = Schema.OneOf(KnownProblems.All.Select(kind => ApiAnswer.TypeOf(kind))),
            ["title"] = Schema.Text(description: "What is wrong."),
            ["status"] = Schema.Integer(400, 599),
            ["detail"] = Schema.Text(description: "What to do."),
            ["code"] = Schema.OneOf(KnownProblems.All.Select(kind => kind.Code), "Stable: go by it."),
            ["errors"] = Schema.ArrayOf(Schema.Whole(new JsonObject
            {
                ["parameter"] = Schema.Text(description: "Name of the parameter or item."),
                ["message"] = Schema.Text(description: "What it should be."),
            }), "Every parameter that is wrong; left out where none is."),
            ["countClass"] = Schema.OneOf(CountClass.All, "About how many people match, where several do."),
            ["correlationId"] = CorrelationId(),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        ["type", "title", "status", "detail", "code", "correlationId"],
        "A problem (RFC 9457).");

    public static JsonObject CorrelationId() => Schema.Text("^[A-Za-z0-9-]{1,64}$", "Ties the request to its log entry.");

    public static JsonObject Health() => Schema.Whole(new JsonObject
    {
        ["status"] = Schema.OneOf(["healthy", "unhealthy"]),
        ["parts"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = Schema.OneOf(["healthy", "failing", "unknown"]),
            ["description"] = "Each part with its state; unknown is not healthy.",
        },
    });

    public static JsonObject KeySet()
    {
        var key = Schema.Whole(new JsonObject
        {
            ["kty"] = Schema.Const("EC"),
            ["crv"] = Schema.Const(KnownAlgorithms.Curve),
            ["kid"] = Schema.Text(minLength: 1, maxLength: MessageHeader.MaxKeyId),
            ["use"] = Schema.OneOf(["enc", "sig"], "enc: encrypt to it. sig: check replies with it."),
            ["alg"] = Schema.OneOf([KnownAlgorithms.Agree, KnownAlgorithms.Sign]),
            ["x"] = Schema.Text(),
            ["y"] = Schema.Text(),
        });
        return Schema.Whole(new JsonObject { ["keys"] = Schema.ArrayOf(key) }, "A JWK Set (RFC 7517 5).");
    }

    public static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

}
