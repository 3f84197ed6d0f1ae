using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Voids;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The form of a void (rulings.md 9).</summary>
internal static class VoidSchema
{
    public static JsonObject Create() => EventSchema.Of(KnownEvents.TypeOf(RegisterFile.Juki, KnownEvents.Void), NoticeSchema.SourceOfSender(), Schema.Whole(new JsonObject
    {
        [FieldTable.Juki[KnownItems.ResidentCode].JsonName] = ItemSchema.Of(FieldTable.Juki[KnownItems.ResidentCode]),
        [FieldTable.Juki[KnownItems.SequenceNumber].JsonName] = Number(),
        ["reason"] = Schema.Text(@"\S", "Why, in the sender's words. No personal data.", maxLength: SequenceVoid.ReasonMaxLength),
    }));

    private static JsonObject Number()
    {
        var number = ItemSchema.Of(FieldTable.Juki[KnownItems.SequenceNumber]);
        number["description"] = "The number that is given up.";
        return number;
    }
}
