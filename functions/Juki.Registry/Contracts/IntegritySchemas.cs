using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Contracts.Http;
using Juki.Registry.Integrity;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The forms of what municipalities are told of checks of integrity (整合): people by code, and items, no value that is held here.</summary>
internal static class IntegritySchemas
{
    public static JsonObject Result(RegisterFile register) => EventSchema.OfServer(register, KnownEvents.IntegrityResult, Schema.Whole(new JsonObject
    {
        [FileMember.FileId] = FileSchemas.FileId(),
        ["madeAt"] = Schema.Moment("When the file was made, as its message says."),
        ["checkedAt"] = Schema.Moment("When the check ended: the messages of one check have the same."),
        ["totals"] = Totals(),
        ["part"] = Schema.Integer(1, description: "Number of the message."),
        ["of"] = Schema.Integer(1, description: "How many messages the result has."),
        ["people"] = Schema.ArrayOf(Person(register.Fields), "Those who differ."),
    }));

    public static JsonObject Due(RegisterFile register) => EventSchema.OfServer(register, KnownEvents.IntegrityDue, Schema.Whole(new JsonObject
    {
        ["dueOn"] = Schema.Text(CaseSchemas.Day, "The day in Japan on which the check was due."),
        ["lastCheckedAt"] = Schema.OrNull(Schema.Moment("When the last check ended; null where there was none.")),
    }));

    public static JsonObject Totals() => Schema.Whole(
        new JsonObject
        {
            ["same"] = Schema.Integer(0, description: "Equal in all compared items."),
            ["itemsDiffer"] = Schema.Integer(0, description: "Of different items."),
            ["onlyHere"] = Schema.Integer(0, description: "On the municipality's register here and not in its file."),
            ["onlyThere"] = Schema.Integer(0, description: "In the file and not on the municipality's register here."),
            ["stateDiffers"] = Schema.Integer(0, description: "Removed (消除) on one side alone."),
            ["changedSince"] = Schema.Integer(0, description: "Changed here after the file was made: nothing can be said, and nobody of them is named."),
        },
        "How many people.");

    private static JsonObject Person(FieldTable fields) => Schema.Whole(new JsonObject
    {
        [fields[KnownItems.ResidentCode].JsonName] = Schema.Text("^[0-9]{11}$", "The resident code: the one that the file has, or of somebody who is on the municipality's register here."),
        ["verdict"] = Schema.OneOf(IntegrityWords.All, "How the records stand to each other."),
        ["items"] = Schema.ArrayOf(ItemSchema.NumberIn(fields.Listed), "Numbers of the items that differ."),
        ["names"] = Schema.ArrayOf(Schema.OneOf(fields.NamesOf(fields.Compared.ToList())), "Names of the same items, in the same order."),
    });
}
