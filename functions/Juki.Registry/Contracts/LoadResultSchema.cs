using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The form of what a municipality is told of its initial load: rows by their places, checks and items, never values.</summary>
internal static class LoadResultSchema
{
    public static JsonObject Create(RegisterFile register) => EventSchema.OfServer(register, KnownEvents.LoadResult, Schema.Whole(new JsonObject
    {
        ["fileId"] = Schema.Text(Schema.Uuid, "The file."),
        ["complete"] = new JsonObject { ["type"] = "boolean", ["description"] = "Whether every row of the file has been answered. True in the last message alone." },
        ["totals"] = Schema.Whole(new JsonObject
        {
            ["rows"] = Schema.Integer(0, description: "Rows of the file."),
            ["accepted"] = Schema.Integer(0, description: "Rows taken in so far."),
            ["duplicate"] = Schema.Integer(0, description: "Rows that were here already."),
            ["held"] = Schema.Integer(0, description: "Rows that wait for an earlier number."),
            ["refused"] = Schema.Integer(0, description: "Rows that were refused."),
        }),
        ["rows"] = Schema.ArrayOf(
            Schema.Whole(new JsonObject
            {
                ["part"] = Schema.Integer(1, description: "Number of the part."),
                ["row"] = Schema.Integer(1, description: "Number of the row within the part."),
                ["noticeId"] = Schema.Text(Schema.Uuid, "The id that stands for the row: a reply that comes later, of one that was held, names it."),
                ["outcome"] = Schema.OneOf(Enum.GetNames<ReplyOutcome>().Select(name => name.ToLowerInvariant()), "As in a reply to a notice."),
                ["failures"] = Schema.ArrayOf(ReplySchema.Failure(register), "The failed checks; empty unless refused."),
                ["warnings"] = Schema.ArrayOf(ReplySchema.Failure(register), "What was noticed and did not refuse it."),
            }),
            "Rows that were not simply accepted. Those that are in no message were."),
    }));
}
