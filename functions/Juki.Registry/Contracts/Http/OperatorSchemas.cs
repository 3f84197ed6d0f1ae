using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Access;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>Who is signed in.</summary>
internal static class OperatorSchemas
{
    public static JsonObject Operator(RegisterFile register) => Schema.Whole(
        new JsonObject
        {
            ["operatorId"] = Text("The operator (操作者)."),
            ["terminal"] = Text("The terminal (端末)."),
            ["agency"] = Text("Name of the agency."),
            ["duties"] = Schema.ArrayOf(Duty(register), "The duties (事務) that the operator may ask for."),
            ["rights"] = Schema.ArrayOf(Schema.OneOf(KnownRights.All, "A right."), "What the operator may do besides."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        "Who is signed in at which terminal, and for what.");

    private static JsonObject Duty(RegisterFile register) => Schema.Whole(
        new JsonObject
        {
            ["code"] = Text("Its code."),
            ["name"] = Text("Its short name in Japanese."),
            ["items"] = Schema.ArrayOf(Schema.OneOf(register.Fields.NamesOf(register.Inquired)), "Names of the items that it may get."),
            ["includesRemoved"] = new JsonObject { ["type"] = "boolean", ["description"] = "Whether it may get removed and dead people." },
        },
        "A duty.");

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
