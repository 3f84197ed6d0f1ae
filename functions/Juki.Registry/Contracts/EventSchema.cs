using System.Text.Json.Nodes;

namespace Juki.Registry.Contracts;

/// <summary>The CloudEvents 1.0 attributes that messages have, in JSON format.</summary>
internal static class EventSchema
{
    /// <summary>An event of a type.</summary>
    /// <param name="type">One of <see cref="Updates.KnownEvents"/>.</param>
    /// <param name="source">Who sends it.</param>
    /// <param name="data">Schema of its data.</param>
    /// <returns>The schema; what CloudEvents calls extension attributes may be there and is not read.</returns>
    public static JsonObject Of(string type, JsonObject source, JsonObject data) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["specversion"] = Schema.Const("1.0"),
            ["type"] = Schema.Const(type),
            ["source"] = source,
            ["id"] = Schema.Text(Schema.Uuid, "Unique to the message; the same when it is sent again."),
            ["time"] = Schema.Moment("When it was made (RFC 3339)."),
            ["datacontenttype"] = Schema.Const("application/json"),
            ["data"] = data,
        },
        ["required"] = Schema.ListOf(["specversion", "type", "source", "id", "time", "data"]),
        ["patternProperties"] = new JsonObject { ["^[a-z0-9]{1,20}$"] = true },
        ["additionalProperties"] = false,
    };
}
