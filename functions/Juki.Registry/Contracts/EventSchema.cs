using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The CloudEvents 1.0 attributes that messages have, in JSON format.</summary>
internal static class EventSchema
{
    // As many digits as are sure to fit into 64 bits.
    private const string Number = "^0*[1-9][0-9]{0,17}$";

    /// <summary>An event that this server sends.</summary>
    /// <param name="register">The file that it is about.</param>
    /// <param name="kind">One of <see cref="KnownEvents"/>.</param>
    /// <param name="data">Schema of its data.</param>
    /// <returns>The schema.</returns>
    public static JsonObject OfServer(RegisterFile register, string kind, JsonObject data) => Of(register, kind, Schema.Text(description: "This server."), data);

    /// <summary>An event that a municipality sends.</summary>
    /// <param name="register">The file that it is about.</param>
    /// <param name="kind">One of <see cref="KnownEvents"/>.</param>
    /// <param name="data">Schema of its data.</param>
    /// <returns>The schema; what CloudEvents calls extension attributes may be there and is not read.</returns>
    public static JsonObject OfSender(RegisterFile register, string kind, JsonObject data) =>
        Of(register, kind, Schema.Text("^/municipal-cs/[0-9]{6}$", "The municipality that signs, by its code."), data);

    /// <summary>The same of an event with a place in a person's order, which is an attribute where it is no item of the file (U2).</summary>
    /// <param name="register">The file that it is about.</param>
    /// <param name="kind">One of <see cref="KnownEvents"/>.</param>
    /// <param name="data">Schema of its data.</param>
    /// <param name="description">What the number is.</param>
    /// <returns>The schema.</returns>
    public static JsonObject OfSenderInOrder(RegisterFile register, string kind, JsonObject data, string description)
    {
        var schema = OfSender(register, kind, data);
        if (register.Fields[KnownItems.SequenceNumber] is { SetBy: ItemSource.Envelope } field)
        {
            var attribute = Schema.Text(Number, $"{description} An extension attribute, in digits.");
            attribute["title"] = field.JapaneseName;
            schema["properties"]![field.JsonName] = attribute;
            schema["required"]!.AsArray().Add((JsonNode)field.JsonName);
        }

        return schema;
    }

    private static JsonObject Of(RegisterFile register, string kind, JsonObject source, JsonObject data) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["specversion"] = Schema.Const("1.0"),
            ["type"] = Schema.Const(KnownEvents.TypeOf(register, kind)),
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
