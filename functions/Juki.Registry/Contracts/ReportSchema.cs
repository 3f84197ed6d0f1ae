using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Cases;
using Juki.Registry.Contracts.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The form of a report of what may be wrong (住基法12条の5): it names person and items, and no value of the record but the resident code.</summary>
internal static class ReportSchema
{
    public static JsonObject Create(RegisterFile register) => EventSchema.OfServer(register, KnownEvents.Report, Schema.Whole(new JsonObject
    {
        ["caseId"] = Schema.Text(CaseSchemas.Id, "The prefecture's case: name it when you ask."),
        ["kind"] = Schema.OneOf(
            new[] { CaseKind.Correction, CaseKind.ErrorNotice }.Select(CaseWords.Of),
            $"correction: a resident asks (住基法{register.CorrectionArticle.TrimStart('第')}). error-notice: J-LIS reports (30条の8)."),
        ["documentNumber"] = Schema.Text(description: "Number of the resident's form or of J-LIS's letter.", maxLength: InquiryMember.MaxDocumentNumber),
        ["request"] = OrNull(Schema.OneOf(CaseWords.Corrections.Keys), "What the resident asks for; null of a notice of error."),
        ["residentCode"] = Schema.OrNull(Schema.Text(
            $"^{ItemSchema.PatternOf(FieldKind.ResidentCode)}$", "Whom it is about: of who is held here the current code, otherwise the one that the form or letter names. Null where it names none.")),
        ["sequenceNumber"] = Schema.OrNull(Schema.Integer(1, description: "The sequence number of the record that J-LIS names; null where it names none.")),
        ["items"] = Schema.ArrayOf(ItemSchema.NumberIn(register.Fields.Listed), "Numbers of the items concerned."),
        ["names"] = Schema.ArrayOf(Schema.OneOf(register.Fields.NamesOf(register.Notified)), "Names of the same items, in the same order."),
        ["text"] = Schema.Text(description: "What is said to be wrong, in words.", maxLength: CaseReader.MaxText),
    }));

    private static JsonObject OrNull(JsonObject choice, string description) => new()
    {
        ["description"] = description,
        ["anyOf"] = new JsonArray(choice, new JsonObject { ["type"] = "null" }),
    };
}
