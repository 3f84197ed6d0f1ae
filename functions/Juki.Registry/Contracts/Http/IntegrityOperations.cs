using System.Text.Json.Nodes;
using Juki.Registry.Http;
using Juki.Registry.Integrity;
using Juki.Registry.MunicipalFiles;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>The operations that tell how municipalities stand with their checks of integrity.</summary>
internal static class IntegrityOperations
{
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("get", "/integrity", "listIntegrity", "How every municipality on the register stands with its checks of integrity (整合).", [(200, nameof(IntegrityStandings))])
        {
            NeedsToken = true,
            Problems = ApiProblems.OfLists,
        },
        new("get", $"/integrity/{{{IntegrityDesk.MunicipalityRouteValue}}}", "showIntegrity", "How one municipality stands.", [(200, nameof(IntegrityStanding))])
        {
            NeedsToken = true,
            InPath = new JsonObject
            {
                ["name"] = IntegrityDesk.MunicipalityRouteValue,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = Schema.Text("^[0-9]{6}$", "A municipality on the register."),
            },
            Problems = [.. ApiProblems.OfLists, KnownProblems.RequestInvalid],
        },
    ];

    public static JsonObject IntegrityStandings() => Schema.Whole(new JsonObject
    {
        ["municipalities"] = Schema.ArrayOf(Standing(), "In the order of their codes."),
        ["receipt"] = Reference(nameof(Receipt)),
    });

    public static JsonObject IntegrityStanding() => Schema.Whole(new JsonObject { ["municipality"] = Standing(), ["receipt"] = Reference(nameof(Receipt)) });

    private static JsonObject Standing() => Schema.Closed(
        new JsonObject
        {
            ["municipality"] = Schema.Text("^[0-9]{6}$", "Its code."),
            ["name"] = Schema.Text(description: "Its name."),
            ["state"] = Schema.OneOf(CheckStanding.Words, "checked: in time. due, overdue: no good check since. running: a file is being checked. refused: the last file was."),
            ["dueOn"] = Schema.Text(CaseSchemas.Day, "The day in Japan on which the next check is due."),
            ["lastCheck"] = LastCheck(),
            ["refused"] = Schema.Closed(
                new JsonObject
                {
                    ["fileId"] = Schema.Text(Schema.Uuid),
                    ["at"] = Schema.Moment("When."),
                    ["code"] = Schema.OneOf(FileFault.All.Select(fault => fault.Code), "Why."),
                    ["part"] = Schema.Integer(1, description: "Number of the part concerned."),
                    ["row"] = Schema.Integer(1, description: "Number of the row within the part."),
                },
                ["fileId", "at", "code"],
                "The last file, where it was refused."),
        },
        ["municipality", "state"]);

    private static JsonObject LastCheck()
    {
        var check = IntegritySchemas.Totals();
        var members = check["properties"]!.AsObject();
        members["fileId"] = Schema.Text(Schema.Uuid);
        members["madeAt"] = Schema.Moment("When the file was made.");
        members["checkedAt"] = Schema.Moment("When the check ended.");
        check["required"] = Schema.ListOf(members.Select(member => member.Key));
        check["description"] = "The last good check: file taken, compared, result sent.";
        return check;
    }
}
