using System.Text.Json.Nodes;

namespace Juki.Registry.Contracts;

/// <summary>Pieces of JSON Schema 2020-12, as few as the contracts need.</summary>
internal static class Schema
{
    /// <summary>A UUID in its canonical form, lower case: it can carry nothing else.</summary>
    public const string Uuid = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    public static JsonObject Text(string? pattern = null, string? description = null, int? minLength = null, int? maxLength = null)
    {
        var text = new JsonObject { ["type"] = "string" };
        Put(text, "description", description);
        Put(text, "pattern", pattern);
        Put(text, "minLength", minLength);
        Put(text, "maxLength", maxLength);
        return text;
    }

    public static JsonObject Moment(string description) => new() { ["type"] = "string", ["format"] = "date-time", ["description"] = description };

    public static JsonObject Integer(long minimum, long? maximum = null, string? description = null)
    {
        var integer = new JsonObject { ["type"] = "integer", ["minimum"] = minimum };
        Put(integer, "maximum", maximum);
        Put(integer, "description", description);
        return integer;
    }

    public static JsonObject Const(string value, string? description = null)
    {
        var constant = new JsonObject { ["const"] = value };
        Put(constant, "description", description);
        return constant;
    }

    public static JsonObject OneOf(IEnumerable<string> values, string? description = null)
    {
        var choice = new JsonObject { ["enum"] = ListOf(values) };
        Put(choice, "description", description);
        return choice;
    }

    public static JsonObject ArrayOf(JsonObject items, string? description = null)
    {
        var array = new JsonObject { ["type"] = "array", ["items"] = items };
        Put(array, "description", description);
        return array;
    }

    /// <summary>The same, or null.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.GetValue<string>(), "null");
        return schema;
    }

    /// <summary>An object of these members and no others.</summary>
    public static JsonObject Closed(JsonObject properties, IEnumerable<string> required, string? description = null)
    {
        var closed = new JsonObject { ["type"] = "object" };
        Put(closed, "description", description);
        closed["properties"] = properties;
        closed["required"] = ListOf(required);
        closed["additionalProperties"] = false;
        return closed;
    }

    /// <summary>An object of these members, all of them, and no others.</summary>
    public static JsonObject Whole(JsonObject properties, string? description = null) => Closed(properties, properties.Select(member => member.Key), description);

    public static JsonArray ListOf(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];

    private static void Put<T>(JsonObject schema, string keyword, T? value)
    {
        if (value is not null)
            schema[keyword] = JsonValue.Create(value);
    }
}
