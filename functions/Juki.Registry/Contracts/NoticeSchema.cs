using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>
/// The form of a notice: what a message that breaks it is refused for. What one that keeps it may still be refused for, the checks of the
/// reply name: check digits, dates, agreed characters, the rules of its reason, the person's record.
/// </summary>
internal static class NoticeSchema
{
    public static JsonObject Create() => EventSchema.Of(KnownEvents.TypeOf(RegisterFile.Juki, KnownEvents.Update), SourceOfSender(), Data());

    /// <summary>A sender's source.</summary>
    public static JsonObject SourceOfSender() => Schema.Text("^/municipal-cs/[0-9]{6}$", "The municipality that signs, by its code.");

    private static JsonObject Data()
    {
        var items = new JsonObject();
        foreach (var field in FieldTable.Juki.Fields)
            items[field.JsonName] = ItemSchema.Of(field);
        foreach (var (name, item) in RegisterFile.Juki.FormerMembers)
            items[name] = Schema.Text($"^({ItemSchema.PatternOf(FieldTable.Juki[item].Kind)})?$", "The one that this change replaces, where the reason says so.");

        return Schema.Closed(items, FieldTable.Juki.Fields.Where(field => field.IsMandatory).Select(field => field.JsonName), "The items (記録項目), each by name; one that is left out is blank.");
    }
}
