using Juki.Records.Files;
using Juki.Registry.Http;

namespace Juki.Registry.Contracts.Http;

/// <summary>The operations by which requests for correction and notices of error are dealt with.</summary>
internal static class InvestigationOperations
{
    private const string Correction = "/corrections/{id}";
    private const string ErrorNotice = "/error-notices/{id}";

    public static IReadOnlyList<ApiOperation> Of(RegisterFile register) =>
    [
        Step("/corrections", "takeInCorrection", $"Takes in a resident's request for correction, addition or deletion (住基法{register.CorrectionArticle.TrimStart('第')}).", nameof(InvestigationSchemas.CorrectionIntake), ApiProblems.OfIntakes),
        new("get", "/corrections", "listCorrections", "The requests that are not closed.", [(200, nameof(CaseSchemas.Cases))]) { NeedsToken = true, Problems = ApiProblems.OfLists },
        new("get", Correction, "showCorrection", "A request.", [(200, nameof(CaseSchemas.Case))]) { NeedsToken = true, Problems = ApiProblems.OfShowing },
        Match(Correction, "matchCorrection", "Looks for the person whom the form names; again after it was passed, where nobody was held then."),
        Step(Correction + "/findings", "investigateCorrection", "Takes down what the investigation found.", nameof(InvestigationSchemas.InvestigationFinding), ApiProblems.OfSteps),
        Pass(Correction, "passCorrection", "Passes a request to the municipality (住基法12条の5). Its own update closes it."),
        Step(Correction + "/refusal", "refuseCorrection", "Refuses a request, before it is passed or when the municipality has nothing to change.", nameof(InvestigationSchemas.InvestigationClosing), ApiProblems.OfSteps),
        new("post", Correction + "/documents", "makeCorrectionDocument", "Makes the notice of the result: JSON for the terminal, or PDF where application/pdf is accepted by name.", [(200, nameof(InvestigationSchemas.CorrectionDocument))])
        {
            Body = nameof(InvestigationSchemas.CorrectionOrder),
            NeedsToken = true,
            Problems = ApiProblems.OfSteps,
        },
        Step("/error-notices", "takeInErrorNotice", "Takes in J-LIS's notice that a record is wrong (住基法30条の8), from its letter.", nameof(InvestigationSchemas.ErrorNoticeIntake), ApiProblems.OfIntakes),
        new("get", "/error-notices", "listErrorNotices", "The notices that are not closed.", [(200, nameof(CaseSchemas.Cases))]) { NeedsToken = true, Problems = ApiProblems.OfLists },
        new("get", ErrorNotice, "showErrorNotice", "A notice.", [(200, nameof(CaseSchemas.Case))]) { NeedsToken = true, Problems = ApiProblems.OfShowing },
        Match(ErrorNotice, "matchErrorNotice", "Looks for the person whom the letter names; again after it was passed, where nobody was held then."),
        Step(ErrorNotice + "/findings", "investigateErrorNotice", "Takes down what the investigation found.", nameof(InvestigationSchemas.InvestigationFinding), ApiProblems.OfSteps),
        Pass(ErrorNotice, "passErrorNotice", "Passes a notice to the municipality (住基法12条の5). Its own update closes it."),
        Step(ErrorNotice + "/closing", "closeErrorNotice", "Closes a notice since nothing is wrong.", nameof(InvestigationSchemas.InvestigationClosing), ApiProblems.OfSteps),
    ];

    private static ApiOperation Match(string one, string id, string summary) => Step(one + "/match", id, summary, nameof(DisclosureSchemas.DisclosureMatch), ApiProblems.OfMatches);

    private static ApiOperation Pass(string one, string id, string summary) =>
        Step(one + "/passing", id, summary, nameof(InvestigationSchemas.InvestigationPassing), ApiProblems.OfPassings);

    private static ApiOperation Step(string path, string id, string summary, string body, IReadOnlyList<ProblemKind> problems) =>
        new("post", path, id, summary, [(200, nameof(CaseSchemas.Case))]) { Body = body, NeedsToken = true, Problems = problems };
}
