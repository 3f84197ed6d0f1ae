using System.Text.Json.Nodes;
using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Reasons;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The form of a reply (C17): it names checks and items, never values.</summary>
internal static class ReplySchema
{
    // The columns of a reason's row, and what it warns of.
    private const string Columns = "person|sender|equal|blank|former|warning";

    public static JsonObject Create(RegisterFile register) => EventSchema.OfServer(register, KnownEvents.Reply, Schema.Whole(new JsonObject
    {
        ["noticeId"] = Schema.Text(Schema.Uuid, "Id of the notice or void that is answered."),
        ["outcome"] = Schema.OneOf(
            Enum.GetNames<ReplyOutcome>().Select(name => name.ToLowerInvariant()),
            "accepted: applied. duplicate: had been applied before. held: waits for an earlier number or its settling time; another reply follows. refused: nothing was changed."),
        ["sequenceNumber"] = Schema.OrNull(Schema.Integer(1, description: "The notice's number; null where it could not be read.")),
        ["failures"] = Schema.ArrayOf(Failure(register), "The failed checks; empty unless refused."),
        ["warnings"] = Schema.ArrayOf(Failure(register), "What was noticed and did not refuse it."),
    }));

    internal static JsonObject Failure(RegisterFile register) => Schema.Whole(new JsonObject
    {
        ["check"] = Schema.Text(
            $"^({string.Join('|', CommonChecks.All.Select(check => check.Id))}|{KnownChecks.LawfulItems}|{KnownChecks.VoidPerson}|{KnownChecks.VoidSender}|R({string.Join('|', register.Reasons.Rows.Select(row => row.Code))})-({ColumnsOf(register.Reasons)}))$",
            "Id of the check: C.. a common one, R..-.. a column of a reason's row, U2 what a notice may not carry, V-.. of a void."),
        ["items"] = Schema.ArrayOf(ItemSchema.NumberIn(register.Fields.Fields), "Numbers of the items concerned."),
        ["names"] = Schema.ArrayOf(Schema.OneOf(register.Fields.Fields.Select(field => field.JsonName)), "Names of the same items, in the same order."),
        ["message"] = Schema.Text(description: "What to do, in English. For people: programs go by the check."),
    });

    private static string ColumnsOf(ReasonTable reasons) => reasons.Rows.Any(row => row.NeedsLastAddress) ? $"{Columns}|last-address" : Columns;
}
