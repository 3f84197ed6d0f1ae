using Juki.Registry.Bulk;
using Juki.Registry.Http;

namespace Juki.Registry.Contracts.Http;

/// <summary>The operations of bulk provision (一括提供).</summary>
internal static class BulkOperations
{
    private const string One = "/bulk-jobs/{id}";

    private static readonly IReadOnlyList<(int, string)> Job = [(200, nameof(BulkSchemas.BulkJob))];

    private static readonly IReadOnlyList<ProblemKind> OfShowing = [.. ApiProblems.OfLists, KnownProblems.BulkJobUnknown];

    private static readonly IReadOnlyList<ProblemKind> OfSteps = [.. OfShowing, KnownProblems.BulkJobState, KnownProblems.BulkJobChanged];

    private static readonly IReadOnlyList<ProblemKind> OfBodies = [KnownProblems.RequestInvalid, KnownProblems.RequestTooLarge, KnownProblems.ContentType];

    private static readonly IReadOnlyList<ProblemKind> OfDuties =
        [KnownProblems.DutyUnknown, KnownProblems.DutyNotAgencys, KnownProblems.DutyNotOperators, KnownProblems.ItemsNotAllowed, KnownProblems.RemovedNotAllowed];

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("post", "/bulk-jobs", "takeInBulkJob", "Takes a bulk job in: for which duty and why, which items, on which drive.", Job)
        {
            Body = nameof(BulkSchemas.BulkOrder),
            NeedsToken = true,
            Problems = [.. ApiProblems.OfLists, .. OfBodies, .. OfDuties, KnownProblems.DriveRefused, KnownProblems.CertificateMissing],
        },
        new("get", "/bulk-jobs", "listBulkJobs", "The jobs of the operator's agency, or for an auditor all, of which conditions or results are kept.", [(200, nameof(BulkSchemas.BulkJobs))])
        {
            NeedsToken = true,
            Problems = ApiProblems.OfLists,
        },
        Of("get", "", "showBulkJob", "How far a job is.", OfShowing),
        Of("put", "/conditions", "takeInBulkConditions", "Takes a job's condition file in, as a stream. Malformed rows are named and stay; a file that can't be taken is refused whole. A file sent again replaces the one before.",
            [.. OfSteps, KnownProblems.ContentType, KnownProblems.RequestTooLarge, KnownProblems.ConditionFileInvalid, KnownProblems.ConditionFileCharset])
            with { Body = nameof(BulkSchemas.BulkConditions), BodyType = AcceptedTypes.Csv },
        Of("post", "/start", "startBulkJob", "Starts a job whose conditions are there. Its rows are then looked up and logged one by one.", [.. OfSteps, .. OfDuties]),
        Of("post", "/ending", "endBulkJob", "Ends a job: gives up one that was not started, or says that the result was received. What is kept of its rows is erased.", OfSteps),
        Of("get", "/result", "giveOutBulkResult", "The result of a job that is done: CSV, encrypted to the agency's certificate. Each download counts from when it begins; after the last one the result is erased.",
            [.. OfSteps, KnownProblems.DriveRefused, KnownProblems.CertificateMissing])
            with { Answers = [(200, nameof(BulkSchemas.BulkResult))], AnswerType = ResultAnswer.MediaType },
        Of("post", "/verdict", "judgeBulkJob", "Takes down what an audit says of a job; for auditors.", [.. OfShowing, KnownProblems.BulkJobChanged, .. OfBodies])
            with { Body = nameof(BulkSchemas.BulkVerdict) },
    ];

    private static ApiOperation Of(string method, string path, string id, string summary, IReadOnlyList<ProblemKind> problems) =>
        new(method, One + path, id, summary, Job) { NeedsToken = true, PathParameter = OpenApiDocument.BulkJobParameter, Problems = problems };
}
