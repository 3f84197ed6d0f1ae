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
            ["status"] = Schema.OneOf(Enum.GetValues<CaseStatus>().Select(CaseWords.Of), "Where it stands. passing: the message to the municipality is settled, and goes out by itself."),
            ["receivedOn"] = Schema.Text(Day, "The day in Japan on which it came."),
            ["dueOn"] = Schema.Text(Day, "The last day in Japan on which it may be decided."),
            ["documentNumber"] = Schema.Text(maxLength: InquiryMember.MaxDocumentNumber),
            ["applicant"] = Schema.OneOf(Enum.GetValues<Applicant>().Select(CaseWords.Of), "Who asks."),
            ["applicantName"] = Schema.Text(),
            ["match"] = Schema.OneOf(["found", "none"], "Whether the file holds the person; left out while nobody has looked."),
            ["decision"] = Schema.OneOf(
                Enum.GetValues<CaseDecision>().Select(decision => CaseWords.Of((CaseDecision?)decision)!),
                "Left out while it is not decided. updated: the municipality changed by its own update what was said to be wrong. unfounded: nothing is wrong."),
            ["ground"] = Schema.Text(maxLength: CaseReader.MaxText),
            ["withheld"] = Schema.ArrayOf(Withheld(), "What a decision keeps from the person."),
            ["reported"] = Reported(),
            ["passedTo"] = Schema.Whole(
                new JsonObject
                {
                    ["at"] = Schema.Moment("When."),
                    ["municipality"] = Schema.Text("^[0-9]{6}$", "The municipality whose communication server is told."),
                    ["messageId"] = Schema.Text(Schema.Uuid, "Id of the message."),
                },
                "To which municipality it was passed; left out while it was not."),
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

    /// <summary>A text of one line.</summary>
    public static JsonObject Line(string description, int maxLength) => Schema.Text(InquirySchemas.OneLine, description, maxLength: maxLength);

    private static JsonObject Reported() => Schema.Closed(
        new JsonObject
        {
            ["request"] = Schema.OneOf(CaseWords.Corrections.Keys, "What the resident asks for; left out of a notice of error."),
            ["items"] = Schema.ArrayOf(Schema.Text(), "Names of the items concerned."),
            ["text"] = Schema.Text(description: "What is said to be wrong.", maxLength: CaseReader.MaxText),
            ["sequenceNumber"] = Schema.Integer(1, description: "The record's sequence number that J-LIS names."),
            ["disclosure"] = Schema.Text(Id, "The request for disclosure that it follows."),
        },
        ["items", "text"],
        "What is said to be wrong, of a request for correction or a notice of error.");

    public static JsonObject Withheld() => Schema.Whole(new JsonObject
    {
        ["duty"] = Schema.Text(description: "Code of the duty whose provisions are kept from the person.", maxLength: InquiryMember.MaxDuty),
        ["ground"] = Schema.Text(description: "The ground, with its article.", maxLength: CaseReader.MaxText),
    });
}
