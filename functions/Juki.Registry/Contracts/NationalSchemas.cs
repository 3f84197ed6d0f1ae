using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Registry.Forwarding;

namespace Juki.Registry.Contracts;

/// <summary>What passes between this server and the national server (全国サーバ) [P]: no interface specification is public.</summary>
internal static class NationalSchemas
{
    private static readonly FieldTable Fields = FieldTable.Juki;

    public static JsonObject Update()
    {
        var members = new JsonObject
        {
            ["id"] = Schema.Text(Schema.Uuid, "The forwarding's id, the same however often it is sent."),
            [Fields[KnownItems.SequenceNumber].JsonName] = ItemSchema.Of(Fields[KnownItems.SequenceNumber]),
            [Fields[KnownItems.ResidentCode].JsonName] = ItemSchema.Of(Fields[KnownItems.ResidentCode]),
        };
        foreach (var item in RegisterFile.Juki.Forwarded.Where(item => !members.ContainsKey(Fields[item].JsonName)))
            members[Fields[item].JsonName] = OrNull(Fields[item]);
        foreach (var (name, item) in RegisterFile.Juki.FormerMembers)
            members[name] = Schema.OrNull(Schema.Text($"^{ItemSchema.PatternOf(Fields[item].Kind)}$", "The one that this change replaced; null where it replaced none."));
        return Schema.Whole(members);
    }

    public static JsonObject Acknowledgement() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["id"] = Schema.Text(Schema.Uuid, "The forwarding's id."),
            ["status"] = Schema.OneOf(NationalClient.Acknowledged, "applied: taken now. duplicate: had been taken before."),
        },
        ["required"] = Schema.ListOf(["id", "status"]),
    };

    private static JsonObject OrNull(Field field) => new()
    {
        ["title"] = field.JapaneseName,
        ["description"] = "Null where the record holds a blank.",
        ["anyOf"] = new JsonArray(ItemSchema.Of(field), new JsonObject { ["type"] = "null" }),
    };
}
