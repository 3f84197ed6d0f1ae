using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Bulk;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Bulk;
using Juki.Registry.Cases;
using Juki.Registry.Inquiries;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What is asked and answered of bulk provision (一括提供).</summary>
internal static class BulkSchemas
{
    /// <summary>Form of a job's id.</summary>
    public const string Id = "^[0-9]{8}-[0-9]{5}$";

    public static JsonObject BulkOrder(RegisterFile register)
    {
        var inquiry = InquirySchemas.Inquiry(register)["properties"]!;
        return Schema.Closed(
            new JsonObject
            {
                [InquiryMember.Duty] = inquiry[InquiryMember.Duty]!.DeepClone(),
                [InquiryMember.Purpose] = inquiry[InquiryMember.Purpose]!.DeepClone(),
                [InquiryMember.DocumentNumber] = inquiry[InquiryMember.DocumentNumber]!.DeepClone(),
                [InquiryMember.Items] = inquiry[InquiryMember.Items]!.DeepClone(),
                [InquiryMember.AsOf] = Schema.Text(CaseSchemas.Day, "The day in Japan at whose end the records are asked for; then people are looked for by number alone."),
                [InquiryMember.IncludesRemoved] = InquirySchemas.Flag("Whether removed and dead people are asked for too, where the duty may get them; only then states are told."),
                [BulkMember.Drive] = CaseSchemas.Line("Id of the drive, on the register, that the result will be carried on.", BulkMember.MaxName),
                [BulkMember.Attestation] = Schema.Whole(
                    new JsonObject
                    {
                        [BulkMember.Encrypted] = new JsonObject { ["const"] = true, ["description"] = "That the drive is encrypted." },
                        [BulkMember.VirusChecked] = new JsonObject { ["const"] = true, ["description"] = "That it was checked for viruses." },
                        [BulkMember.By] = CaseSchemas.Line("Who says so.", BulkMember.MaxName),
                        [BulkMember.On] = Schema.Text(CaseSchemas.Day, "The day in Japan on which it was checked, today or earlier."),
                    },
                    "The office's word on the drive."),
            },
            [InquiryMember.Duty, InquiryMember.Purpose, InquiryMember.DocumentNumber, InquiryMember.Items, BulkMember.Drive, BulkMember.Attestation],
            "What is asked, for every row alike.");
    }

    public static JsonObject BulkConditions(RegisterFile register) => Schema.Text(description:
        $"CSV (RFC 4180) with the header line {string.Join(',', BulkColumn.All)} and at most {BulkLimits.Rows} rows; UTF-8, or UTF-16 with a byte order mark.{(register.Fields.Has(KnownItems.IndividualNumber) ? "" : $" {BulkColumn.IndividualNumber} stays blank.")}");

    public static JsonObject BulkResult() => Schema.Text(description:
        $"CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM. Inside: CSV in UTF-8 with the columns {string.Join(", ", ResultFile.FirstColumns)} and the items asked for, a row for each row of the conditions, in their order.");

    public static JsonObject BulkVerdict() => Schema.Whole(new JsonObject
    {
        [BulkMember.Verdict] = Schema.OneOf(BulkMember.Verdicts.Keys, "Whether drive and attestation were in order."),
        [BulkMember.Text] = CaseSchemas.Line("The finding.", CaseReader.MaxText),
    });

    public static JsonObject BulkJobs() => Schema.Whole(new JsonObject { ["jobs"] = Schema.ArrayOf(Reference(nameof(BulkJob))), ["receipt"] = Reference(nameof(Receipt)) });

    public static JsonObject BulkJob() => Schema.Closed(
        new JsonObject
        {
            ["id"] = Schema.Text(Id),
            ["status"] = Schema.OneOf(Enum.GetValues<BulkStatus>().Select(BulkWords.Of), "Where it stands."),
            ["ending"] = Schema.OneOf(Enum.GetValues<BulkEnding>().Select(ending => BulkWords.Of((BulkEnding?)ending)!), "Why it is over; left out while it is not."),
            ["agency"] = Schema.Text(description: "Id of the agency."),
            ["duty"] = Schema.Text(),
            ["purpose"] = Schema.Text(),
            ["documentNumber"] = Schema.Text(),
            ["items"] = Schema.ArrayOf(Schema.Text(), "Names of the items asked for."),
            ["asOf"] = Schema.Text(CaseSchemas.Day),
            ["includesRemoved"] = new JsonObject { ["type"] = "boolean" },
            ["drive"] = Schema.Text(description: "Id of the drive."),
            ["takenInAt"] = Schema.Moment("When it was taken in."),
            ["keptTo"] = Schema.Text(CaseSchemas.Day, "The last day in Japan on which conditions and results are kept."),
            ["conditions"] = Conditions(),
            ["progress"] = Progress(),
            ["downloads"] = Schema.Whole(new JsonObject { ["made"] = Schema.Integer(0), ["left"] = Schema.Integer(0) }, "How often the result was downloaded, and may be yet."),
            ["verdict"] = Schema.Whole(
                new JsonObject
                {
                    ["verdict"] = Schema.OneOf(BulkMember.Verdicts.Keys),
                    ["text"] = Schema.Text(),
                    ["at"] = Schema.Moment("When."),
                    ["operator"] = Schema.Text(description: "Who said it."),
                },
                "What an audit said of it; left out while none was."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        ["id", "status", "agency", "duty", "purpose", "documentNumber", "items", "includesRemoved", "drive", "takenInAt", "keptTo", "downloads"],
        "A bulk job. It holds nothing of any resident.");

    private static JsonObject Conditions() => Schema.Whole(
        new JsonObject
        {
            ["rows"] = Schema.Integer(1),
            ["malformedRows"] = Schema.Integer(0, description: "Rows that are malformed; they stay, and come to result 9."),
            ["faultCount"] = Schema.Integer(0, description: "What is wrong in them, all in all."),
            ["faults"] = Schema.ArrayOf(
                Schema.Whole(new JsonObject
                {
                    ["row"] = Schema.Integer(1, description: "The first row after the header line is 1."),
                    ["column"] = Schema.OneOf(BulkColumn.All),
                    ["message"] = Schema.Text(description: "What it should be."),
                }),
                string.Create(CultureInfo.InvariantCulture, $"The first {BulkLimits.ToldFaults} of these at the most; none once the job is over.")),
        },
        "What the condition file was found to hold; left out while there is none.");

    private static JsonObject Progress() => Schema.Whole(
        new JsonObject
        {
            ["done"] = Schema.Integer(0, description: "Rows that are looked up."),
            ["results"] = Schema.Whole(
                new JsonObject(ResultCounts.Order.Select(result => KeyValuePair.Create(((int)result).ToString(CultureInfo.InvariantCulture), (JsonNode?)Schema.Integer(0)))),
                "How many of them came to each result: 0 nobody, 1 one person, 2 several, 8 no legal basis, 9 malformed."),
        },
        "How far it is; left out before it is started.");
}
