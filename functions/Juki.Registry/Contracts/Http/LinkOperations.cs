using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Registry.Inquiries;
using Juki.Registry.Linking;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>The one operation by which the Fuhyo server reaches the Juki server (F1).</summary>
internal static class LinkOperations
{
    /// <summary>Name of the token that it takes.</summary>
    public const string Bearer = "linkToken";

    public static ApiOperation Handover { get; } =
        new("post", $"/{LinkContract.Route}", "handOverNumber", "Hands the individual number of one overseas mover (国外転出者) to the Fuhyo server, for one duty that may get it. Every attempt is logged before it is answered.", [(200, nameof(NumberAnswer))])
        {
            Body = nameof(NumberQuestion),
            NeedsToken = true,
            Token = Bearer,
            Problems = ApiProblems.OfLink,
        };

    public static JsonObject NumberQuestion() => Schema.Whole(
        new JsonObject
        {
            [LinkContract.ResidentCode] = Schema.Text($"^{ItemSchema.PatternOf(FieldKind.ResidentCode)}$", "Whom: the resident code (住民票コード)."),
            [LinkContract.Duty] = Schema.Text(InquirySchemas.OneLine, "Code of the duty (事務).", maxLength: InquiryMember.MaxDuty),
            [LinkContract.RequestId] = Schema.Text(Schema.Uuid, "The asker's request."),
            [LinkContract.Receipt] = Reference(nameof(Receipt)),
        },
        "What the Fuhyo server asks, with the receipt of the entry by which it has logged that.");

    public static JsonObject NumberAnswer() => Schema.Whole(
        new JsonObject
        {
            [LinkContract.IndividualNumber] = Schema.OrNull(Schema.Text($"^{ItemSchema.PatternOf(FieldKind.IndividualNumber)}$", "The number; null where there is none to give.")),
            [LinkContract.Receipt] = Reference(nameof(Receipt)),
        },
        "The number and nothing else of the record.");

    public static JsonObject Token() => new()
    {
        ["type"] = "http",
        ["scheme"] = "bearer",
        ["bearerFormat"] = "JWT",
        ["description"] = "Access token of the Fuhyo server's own identity, for this purpose alone.",
    };
}
