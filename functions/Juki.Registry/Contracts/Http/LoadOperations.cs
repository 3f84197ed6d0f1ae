using System.Text.Json.Nodes;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>The operation that tells how initial loads go.</summary>
internal static class LoadOperations
{
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("get", "/loads", "listLoads", "How the initial loads of municipalities (初期データ登録) go.", [(200, nameof(Loads))])
        {
            NeedsToken = true,
            Problems = ApiProblems.OfLists,
        },
    ];

    public static JsonObject Loads() => Schema.Whole(
        new JsonObject
        {
            ["loads"] = Schema.ArrayOf(Schema.Whole(new JsonObject
            {
                ["municipality"] = Schema.Text("^[0-9]{6}$", "Whose register it is."),
                ["fileId"] = Schema.Text(Schema.Uuid, "The file."),
                ["state"] = Schema.OneOf(["waiting", "running", "complete", "failed"], "failed: ended early; what was taken in stays."),
                ["rows"] = Schema.Integer(0, description: "Rows of the file."),
                ["accepted"] = Schema.Integer(0, description: "Rows taken in so far."),
                ["duplicate"] = Schema.Integer(0, description: "Rows that were here already."),
                ["held"] = Schema.Integer(0, description: "Rows that wait."),
                ["refused"] = Schema.Integer(0, description: "Rows that were refused."),
                ["checkedAt"] = Schema.Moment("When the file was found whole."),
                ["lastAt"] = Schema.Moment("When it last went on."),
                ["failure"] = Schema.OrNull(Schema.Text(description: "Stable code of what ended it early.")),
            })),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        "Initial loads by municipality, as long as they are kept.");
}
