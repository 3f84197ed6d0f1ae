namespace Juki.Registry.Contracts.Http;

/// <summary>The operations by which residents' requests for disclosure are dealt with.</summary>
internal static class DisclosureOperations
{
    private const string One = "/disclosures/{id}";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("post", "/disclosures", "takeInDisclosure", "Takes in a resident's request for what is held (住基法30条の32) or what was provided (個人情報保護法76条).", [(200, nameof(CaseSchemas.Case))])
        {
            Body = nameof(DisclosureSchemas.DisclosureIntake),
            NeedsToken = true,
            Problems = ApiProblems.OfIntakes,
        },
        new("get", "/disclosures", "listDisclosures", "The requests that are not decided.", [(200, nameof(CaseSchemas.Cases))]) { NeedsToken = true, Problems = ApiProblems.OfLists },
        new("get", One, "showDisclosure", "A request.", [(200, nameof(CaseSchemas.Case))]) { NeedsToken = true, Problems = ApiProblems.OfShowing },
        new("post", One + "/match", "matchDisclosure", "Looks for the person whom the form names; may be repeated until the request is decided.", [(200, nameof(CaseSchemas.Case))])
        {
            Body = nameof(DisclosureSchemas.DisclosureMatch),
            NeedsToken = true,
            Problems = ApiProblems.OfMatches,
        },
        new("post", One + "/extension", "extendDisclosure", "Extends the time, once and before it is over.", [(200, nameof(CaseSchemas.Case))])
        {
            Body = nameof(DisclosureSchemas.DisclosureExtension),
            NeedsToken = true,
            Problems = ApiProblems.OfSteps,
        },
        new("post", One + "/decision", "decideDisclosure", "Decides a request that was matched.", [(200, nameof(CaseSchemas.Case))])
        {
            Body = nameof(DisclosureSchemas.DisclosureDecision),
            NeedsToken = true,
            Problems = ApiProblems.OfSteps,
        },
        new("post", One + "/documents", "makeDisclosureDocument", "Makes a document of a request: JSON for the terminal, or PDF where application/pdf is accepted by name.", [(200, nameof(DisclosureSchemas.DisclosureDocument))])
        {
            Body = nameof(DisclosureSchemas.DisclosureOrder),
            NeedsToken = true,
            Problems = ApiProblems.OfSteps,
        },
    ];
}
