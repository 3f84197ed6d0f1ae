using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Linking;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What becomes of an individual number that was obtained for an inquiry (F2); of the Fuhyo server.</summary>
internal static class NumberOperations
{
    private const string One = $"/individual-numbers/{{{CaseReader.RouteValue}}}";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        Of("get", One, "fetchNumber", "Gives the number of a request again to who asked for it, against a failed delivery, until it is acknowledged.", nameof(IndividualNumber),
            [.. ApiProblems.OfOperators, KnownProblems.RecordsUnavailable, KnownProblems.DutyNotOperators, KnownProblems.NumberRequestUnknown, KnownProblems.NumberRequestOver]),
        Of("post", One + "/acknowledgement", "acknowledgeNumber", "Says that the number has arrived: it is destroyed, and never given again. To say so again is no error.", nameof(NumberAcknowledged),
            [.. ApiProblems.OfOperators, KnownProblems.RecordsUnavailable, KnownProblems.NumberRequestUnknown, KnownProblems.NumberRequestOver, KnownProblems.NumberRequestChanged]),
    ];

    public static JsonObject IndividualNumber() => Schema.Whole(
        new JsonObject
        {
            [LinkContract.IndividualNumber] = Schema.Text($"^{ItemSchema.PatternOf(FieldKind.IndividualNumber)}$", "The individual number (個人番号)."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        "A number given again.");

    public static JsonObject NumberAcknowledged() => Schema.Whole(new JsonObject { ["receipt"] = Reference(nameof(Receipt)) }, "That the number is destroyed.");

    private static ApiOperation Of(string method, string path, string id, string summary, string answer, IReadOnlyList<ProblemKind> problems) =>
        new(method, path, id, summary, [(200, answer)])
        {
            NeedsToken = true,
            PathParameter = null,
            InPath = new JsonObject
            {
                ["name"] = CaseReader.RouteValue,
                ["in"] = "path",
                ["required"] = true,
                ["description"] = "Id under which the number was asked for.",
                ["schema"] = Schema.Text(Schema.Uuid),
            },
            Problems = problems,
        };
}
