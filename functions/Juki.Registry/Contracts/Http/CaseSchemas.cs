using System.Text.Json.Nodes;
using Juki.Registry.Cases;
using Juki.Registry.Inquiries;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What is answered of cases: residents' requests and notices of error.</summary>
internal static class CaseSchemas
{
    /// <summary>Form of a case's id.</summary>
    public const string Id = "^[0-9]{6}-[0-9a-f]{16}$";

    /// <summary>Form of a day.</summary>
    public const string Day = $"^{ItemSchema.LooseDate}$";

    public static JsonObject Case() => Schema.Closed(
        new JsonObject
        {
            ["id"] = Schema.Text(Id),
            ["kind"] = Schema.OneOf(Enum.GetValues<CaseKind>().Select(CaseWords.Of), "What it is about."),
            ["status"] = Schema.OneOf(Enum.GetValues<CaseStatus>().Select(CaseWords.Of), "Where it stands."),
            ["receivedOn"] = Schema.Text(Day, "The day in Japan on which it came."),
            ["dueOn"] = Schema.Text(Day, "The last day in Japan on which it may be decided."),
            ["documentNumber"] = Schema.Text(maxLength: InquiryMember.MaxDocumentNumber),
            ["applicant"] = Schema.OneOf(Enum.GetValues<Applicant>().Select(CaseWords.Of), "Who asks."),
            ["applicantName"] = Schema.Text(),
            ["match"] = Schema.OneOf(["found", "none"], "Whether the file holds the person; left out while nobody has looked."),
            ["decision"] = Schema.OneOf(["granted", "refused"], "Left out while it is not decided."),
            ["ground"] = Schema.Text(maxLength: CaseReader.MaxText),
            ["withheld"] = Schema.ArrayOf(Withheld(), "What a decision keeps from the person."),
            ["steps"] = Schema.ArrayOf(
                Schema.Closed(
                    new JsonObject
                    {
                        ["at"] = Schema.Moment("When."),
                        ["operator"] = Schema.Text(description: "Who did it; left out where it was this server."),
                        ["act"] = Schema.OneOf(Enum.GetValues<CaseAct>().Select(CaseWords.Of)),
                        ["text"] = Schema.Text(description: "The reason or ground stated."),
                    },
                    ["at", "act"]),
                "What was done, oldest first."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        ["id", "kind", "status", "receivedOn", "dueOn", "documentNumber", "applicant", "applicantName", "steps"],
        "A case. It tells nothing of the person's record.");

    public static JsonObject Cases() => Schema.Whole(
        new JsonObject { ["cases"] = Schema.ArrayOf(Reference(nameof(Case))), ["receipt"] = Reference(nameof(Receipt)) },
        "Cases that are not closed, by the month in which they were taken in.");

    public static JsonObject Withheld() => Schema.Whole(new JsonObject
    {
        ["duty"] = Schema.Text(description: "Code of the duty whose provisions are kept from the person.", maxLength: InquiryMember.MaxDuty),
        ["ground"] = Schema.Text(description: "The ground, with its article.", maxLength: CaseReader.MaxText),
    });
}
