using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Cases;
using Juki.Registry.Disclosures;
using Juki.Registry.Inquiries;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What is asked and answered of residents' requests for disclosure.</summary>
internal static class DisclosureSchemas
{
    public static JsonObject DisclosureIntake() => Schema.Whole(
        new JsonObject
        {
            [CaseMember.Kind] = Schema.OneOf(DisclosureReader.KindWords, "What the resident asks for: the record held, or the provisions made."),
            [CaseMember.ReceivedOn] = Schema.Text(CaseSchemas.Day, "The day in Japan on which the form came, today or earlier."),
            [CaseMember.DocumentNumber] = CaseSchemas.Line("Number of the form (文書番号).", InquiryMember.MaxDocumentNumber),
            [CaseMember.Applicant] = Schema.OneOf(CaseWords.Residents.Keys, "Who asks."),
            [CaseMember.ApplicantName] = CaseSchemas.Line("Name of who asks.", CaseMember.MaxName),
        },
        "A resident's request on the set form (請求書).");

    public static JsonObject DisclosureMatch(RegisterFile register)
    {
        var match = Schema.Closed(
            new JsonObject
            {
                [InquiryMember.ResidentCode] = InquirySchemas.Inquiry(register)["properties"]![InquiryMember.ResidentCode]!.DeepClone(),
                [InquiryMember.Conditions] = Reference(nameof(InquirySchemas.Conditions)),
            },
            [],
            "Whom the form names. It holds no individual number.");
        match["minProperties"] = 1;
        return match;
    }

    public static JsonObject DisclosureExtension() => Schema.Whole(new JsonObject
    {
        [DisclosureMember.Until] = Schema.Text(CaseSchemas.Day, "The new last day; of a request for provisions thirty days after the first one at the most."),
        [DisclosureMember.Reason] = CaseSchemas.Line("The reason, as the applicant is told it.", CaseReader.MaxText),
    });

    public static JsonObject DisclosureDecision() => Schema.Closed(
        new JsonObject
        {
            [DisclosureMember.Decision] = Schema.OneOf(DisclosureReader.DecisionWords),
            [CaseMember.Ground] = CaseSchemas.Line("The ground, with its article; needed for a refusal.", CaseReader.MaxText),
            [DisclosureMember.Withheld] = Schema.ArrayOf(CaseSchemas.Withheld(), "Provisions that are kept from the person."),
        },
        [DisclosureMember.Decision]);

    public static JsonObject DisclosureOrder() => Schema.Whole(new JsonObject
    {
        [CaseMember.Document] = Schema.OneOf(DisclosureReader.Documents.Keys, "Which document: the report once the request is granted, a notice once there is something to notify."),
    });

    public static JsonObject DisclosureDocument() => Schema.Closed(
        new JsonObject
        {
            ["document"] = Schema.OneOf(DisclosureReader.Documents.Keys),
            ["id"] = Schema.Text(CaseSchemas.Id),
            ["kind"] = Schema.OneOf(DisclosureReader.KindWords),
            ["documentNumber"] = Schema.Text(),
            ["receivedOn"] = Schema.Text(CaseSchemas.Day),
            ["madeAt"] = Schema.Moment("When the document was made; it tells what was held then."),
            ["records"] = Schema.ArrayOf(
                Schema.Whole(new JsonObject
                {
                    ["isCurrent"] = InquirySchemas.Flag("Whether it is the current record, and not a superseded one."),
                    ["isRemoved"] = InquirySchemas.Flag("Whether the person is removed from the register by it."),
                    ["items"] = Schema.ArrayOf(Schema.Whole(new JsonObject
                    {
                        ["item"] = Schema.Text(description: "The item's name."),
                        ["label"] = Schema.Text(description: "Its Japanese name."),
                        ["value"] = Schema.Text(description: "What is held."),
                        ["text"] = Schema.Text(description: "The same in words."),
                    })),
                }),
                "Of a report of what is held: the current record, then the superseded ones, newest first. Empty where nothing is held."),
            ["provisions"] = Schema.ArrayOf(
                Schema.Closed(
                    new JsonObject
                    {
                        ["at"] = Schema.Moment("When (提供年月日)."),
                        ["function"] = Schema.Text(description: "The function used (機能区分)."),
                        ["purpose"] = Schema.Text(description: "The purpose stated (利用事由)."),
                        ["duty"] = Schema.Text(description: "The duty (提供事務区分)."),
                        ["from"] = Schema.Text(description: "From whom (提供元)."),
                        ["to"] = Schema.Text(description: "To whom (提供先)."),
                        ["items"] = Schema.ArrayOf(Schema.Text(), "The items provided, by their Japanese names."),
                        ["ground"] = Schema.Text(description: "The ground on which the provision is kept from the person; all else is then left out."),
                    },
                    []),
                "Of a report of what was provided in the last seven years: newest first."),
            ["paragraphs"] = Schema.ArrayOf(Schema.Text(), "Of a notice: what it says."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        ["document", "id", "kind", "documentNumber", "receivedOn", "madeAt", "receipt"],
        "A document of a request.");
}
