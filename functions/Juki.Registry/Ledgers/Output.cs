using Juki.Records.Ledgers;
using Juki.Registry.Provisions;

namespace Juki.Registry.Ledgers;

/// <summary>Something that this server hands out on paper or as a file, and that has to stand in a ledger (A4).</summary>
/// <param name="Ledger">In which.</param>
/// <param name="Title">What it is (件名), with nothing personal.</param>
/// <param name="Function">The function in the provision log that hands it out.</param>
/// <param name="BelongsTo">Id of the case or job.</param>
internal sealed record Output(LedgerKind Ledger, string Title, string Function, string? BelongsTo)
{
    /// <summary>The office that has it from the moment it is handed out; null where the operator keeps it first.</summary>
    public string? SentTo { get; init; }

    /// <summary>A paper of a case, as PDF.</summary>
    /// <param name="title">What the paper is called.</param>
    /// <param name="function">The function that hands it out.</param>
    /// <param name="caseId">Id of the case.</param>
    public static Output Paper(string title, string function, string caseId) => new(LedgerKind.Reports, title, function, caseId);

    /// <summary>The result file of a bulk provision, which the agency puts on a drive of its own (一括提供方式の媒体).</summary>
    /// <param name="jobId">Id of the job.</param>
    /// <param name="agency">Name of the agency.</param>
    public static Output BulkResult(string jobId, string agency) => new(LedgerKind.Media, "一括提供結果ファイル", KnownFunctions.BulkDownload, jobId) { SentTo = agency };
}
