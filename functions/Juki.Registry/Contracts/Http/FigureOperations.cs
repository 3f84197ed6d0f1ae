using System.Text.Json.Nodes;
using Juki.Records.Figures;
using Juki.Registry.Figures;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>The operations that tell counts and statistics. Their queries hold nothing personal.</summary>
internal static class FigureOperations
{
    private static readonly IReadOnlyList<(string, bool, JsonObject)> Period =
    [
        (FigurePeriod.FromMember, true, Schema.Text(CaseSchemas.Day, "The first day in Japan.")),
        (FigurePeriod.ToMember, true, Schema.Text(CaseSchemas.Day, $"The last day, at most {FigurePeriod.MostDays} days in all.")),
        (FigurePeriod.ByMember, false, Schema.OneOf(["day", "month"], "Whether the days of a month are added up.")),
    ];

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        Of("updates", "updateFigures", "Counts of notices by municipality, reason and outcome.", Period),
        Of("provisions", "provisionFigures", "Counts of attempts to get items by function, agency, duty, outcome and code, as far as the log is folded.", Period),
    ];

    /// <summary>Of the Juki server alone: 住基法30条の15 1項4号 has no like for the Fuhyo file.</summary>
    public static ApiOperation Statistics { get; } = Of(
        "statistics",
        "changeStatistics",
        $"Statistics of a month's changes by municipality and reason. Counts below {SmallCells.Threshold} are kept back, and what they could be reckoned from.",
        [("month", true, Schema.Text("^[0-9]{6}$", "A month that is over in Japan, YYYYMM."))]);

    public static JsonObject Figures() => Schema.Whole(
        new JsonObject
        {
            ["rows"] = Schema.ArrayOf(
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = new JsonObject { ["type"] = Schema.ListOf(["string", "integer", "boolean", "null"]) },
                },
                "A row for each sort that there is."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        "Figures. With text/csv accepted the same columns come as CSV.");

    private static ApiOperation Of(string path, string id, string summary, IReadOnlyList<(string, bool, JsonObject)> query) =>
        new("get", $"/figures/{path}", id, summary, [(200, nameof(Figures))])
        {
            NeedsToken = true,
            Query = query,
            Problems = [.. ApiProblems.OfLists, Registry.Http.KnownProblems.RequestInvalid],
        };
}
