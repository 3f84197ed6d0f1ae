using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Voids;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The form of a void (rulings.md 9).</summary>
internal static class VoidSchema
{
    private const string GivenUp = "The number that is given up.";

    public static JsonObject Create(RegisterFile register)
    {
        var (code, number) = (register.Fields[KnownItems.ResidentCode], register.Fields[KnownItems.SequenceNumber]);
        var data = new JsonObject { [code.JsonName] = ItemSchema.Of(code) };
        if (number.SetBy == ItemSource.Sender)
            data[number.JsonName] = Number(number);
        data["reason"] = Schema.Text(@"\S", "Why, in the sender's words. No personal data.", maxLength: SequenceVoid.ReasonMaxLength);
        return EventSchema.OfSenderInOrder(register, KnownEvents.Void, Schema.Whole(data), GivenUp);
    }

    private static JsonObject Number(Field field)
    {
        var number = ItemSchema.Of(field);
        number["description"] = GivenUp;
        return number;
    }
}
