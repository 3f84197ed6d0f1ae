using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Cases;
using Juki.Registry.Corrections;
using Juki.Registry.Inquiries;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What is asked and answered of requests for correction and notices of error.</summary>
internal static class InvestigationSchemas
{
    public static JsonObject CorrectionIntake(RegisterFile register) => Schema.Closed(
        new JsonObject
        {
            [CaseMember.ReceivedOn] = Schema.Text(CaseSchemas.Day, "The day in Japan on which the form came, today or earlier."),
            [CaseMember.DocumentNumber] = CaseSchemas.Line("Number of the form (文書番号).", InquiryMember.MaxDocumentNumber),
            [CaseMember.Applicant] = Schema.OneOf(CaseWords.Residents.Keys, "Who asks."),
            [CaseMember.ApplicantName] = CaseSchemas.Line("Name of who asks.", CaseMember.MaxName),
            [InvestigationMember.Request] = Schema.OneOf(CaseWords.Corrections.Keys, "What the resident asks for."),
            [InvestigationMember.Items] = Items(register.Fields, register.Reported, "Names of the items concerned, of those that are disclosed, each once."),
            [InvestigationMember.Text] = CaseSchemas.Line("What is said to be wrong; the municipality is told it.", CaseReader.MaxText),
            [InvestigationMember.Disclosure] = Schema.Text(CaseSchemas.Id, "Id of the request for what is held that it follows, granted."),
        },
        InvestigationMember.Correction.Except([InvestigationMember.Disclosure]),
        "A resident's request for correction, addition or deletion on the set form (申出書).");

    public static JsonObject ErrorNoticeIntake(RegisterFile register) => Schema.Closed(
        new JsonObject
        {
            [CaseMember.ReceivedOn] = Schema.Text(CaseSchemas.Day, "The day in Japan on which the letter came, today or earlier."),
            [CaseMember.DocumentNumber] = CaseSchemas.Line("Number of J-LIS's letter (文書番号).", InquiryMember.MaxDocumentNumber),
            [InvestigationMember.Items] = Items(register.Fields, register.Notified, "Names of the items concerned, of those that notices carry, each once."),
            [InvestigationMember.Text] = CaseSchemas.Line("What is said to be wrong; the municipality is told it.", CaseReader.MaxText),
            [InvestigationMember.SequenceNumber] = Schema.Integer(1, description: "Sequence number (更新順番号) of the record that the letter names, where it names one."),
        },
        InvestigationMember.ErrorNotice.Except([InvestigationMember.SequenceNumber]),
        "J-LIS's notice that a record is wrong (通報), as an operator takes it in from the letter.");

    public static JsonObject InvestigationFinding() => Schema.Whole(new JsonObject
    {
        [InvestigationMember.Finding] = CaseSchemas.Line("What was found. It stays here.", CaseReader.MaxText),
    });

    public static JsonObject InvestigationPassing() => Schema.Closed(
        new JsonObject
        {
            [InvestigationMember.Municipality] = Schema.Text("^[0-9]{6}$", "The municipality, a ward where the city has wards. Needed where nobody is held, otherwise left out: the record says it."),
            [InquiryMember.ResidentCode] = Schema.Text($"^{ItemSchema.PatternOf(FieldKind.ResidentCode)}$", "The resident code that the form or letter names, where nobody is held."),
        },
        [],
        "To whom it is passed. An empty object where the person is held.");

    public static JsonObject InvestigationClosing() => Schema.Whole(new JsonObject
    {
        [CaseMember.Ground] = CaseSchemas.Line("The ground, as the applicant is told it.", CaseReader.MaxText),
    });

    public static JsonObject CorrectionOrder() => Schema.Whole(new JsonObject
    {
        [CaseMember.Document] = Schema.OneOf(InvestigationReader.Documents.Keys, "The notice of the result, once the request is closed."),
    });

    public static JsonObject CorrectionDocument() => Schema.Whole(
        new JsonObject
        {
            ["document"] = Schema.OneOf(InvestigationReader.Documents.Keys),
            ["id"] = Schema.Text(CaseSchemas.Id),
            ["kind"] = Schema.Const(CaseWords.Of(CaseKind.Correction)),
            ["documentNumber"] = Schema.Text(),
            ["receivedOn"] = Schema.Text(CaseSchemas.Day),
            ["madeAt"] = Schema.Moment("When the document was made."),
            ["paragraphs"] = Schema.ArrayOf(Schema.Text(), "What it says."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        "A document of a request for correction.");

    private static JsonObject Items(FieldTable fields, IReadOnlyList<int> items, string description)
    {
        var names = Schema.ArrayOf(Schema.OneOf(fields.NamesOf(items)), description);
        names["minItems"] = 1;
        names["uniqueItems"] = true;
        return names;
    }
}
