using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>
/// The form of a notice: what a message that breaks it is refused for. What one that keeps it may still be refused for, the checks of the
/// reply name: check digits, dates, agreed characters, the rules of its reason, the person's record.
/// </summary>
internal static class NoticeSchema
{
    public static JsonObject Create(RegisterFile register) =>
        EventSchema.OfSenderInOrder(register, KnownEvents.Update, Data(register), "The person's next number.");

    private static JsonObject Data(RegisterFile register)
    {
        var fields = register.Fields.Fields.Where(field => field.SetBy != ItemSource.Envelope).ToList();
        var items = new JsonObject();
        foreach (var field in fields)
            items[field.JsonName] = ItemSchema.Of(field);
        foreach (var (name, item) in register.FormerMembers)
            items[name] = Schema.Text($"^({ItemSchema.PatternOf(register.Fields[item].Kind)})?$", "The one that this change replaces, where the reason says so.");

        return Schema.Closed(items, fields.Where(field => field.IsMandatory).Select(field => field.JsonName), "The items (記録項目), each by name; one that is left out is blank.");
    }
}
