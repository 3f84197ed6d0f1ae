using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Forwarding;

namespace Juki.Registry.Contracts;

/// <summary>What passes between this server and the national server (全国サーバ, of the Fuhyo file 附票全国サーバ) [P]: no interface specification is public.</summary>
internal static class NationalSchemas
{
    public static JsonObject Update(RegisterFile register)
    {
        var fields = register.Fields;
        var members = new JsonObject
        {
            ["id"] = Schema.Text(Schema.Uuid, "The forwarding's id, the same however often it is sent."),
            [fields[KnownItems.SequenceNumber].JsonName] = ItemSchema.Of(fields[KnownItems.SequenceNumber]),
            [fields[KnownItems.ResidentCode].JsonName] = ItemSchema.Of(fields[KnownItems.ResidentCode]),
        };
        foreach (var item in register.Forwarded.Where(item => !members.ContainsKey(fields[item].JsonName)))
            members[fields[item].JsonName] = OrNull(fields[item]);
        foreach (var (name, item) in register.FormerMembers)
            members[name] = Schema.OrNull(Schema.Text($"^{ItemSchema.PatternOf(fields[item].Kind)}$", "The one that this change replaced; null where it replaced none."));
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
