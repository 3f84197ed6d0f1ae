using Juki.Registry.Bulk;
using Juki.Registry.Provisions;
using Juki.Registry.Updates;
using Microsoft.Extensions.Logging;

namespace Juki.Registry;

/// <summary>Every log line of this project. None takes anything personal: ids, codes and tokens only.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "Notice {NoticeId} of {Municipality}: {Outcome}")]
    public static partial void NoticeAnswered(this ILogger logger, string municipality, string noticeId, ReplyOutcome outcome);

    [LoggerMessage(2002, LogLevel.Warning, "Message {Hash} quarantined: {Code}, {Size} bytes")]
    public static partial void MessageQuarantined(this ILogger logger, string hash, string code, int size);

    [LoggerMessage(2003, LogLevel.Warning, "Notice {NoticeId} of {Municipality} set aside: the municipality is stopped")]
    public static partial void NoticeSetAside(this ILogger logger, string municipality, string noticeId);

    [LoggerMessage(2004, LogLevel.Warning, "Person {Token} was removed by death and is entered again: look into it with the municipality")]
    public static partial void PersonRevived(this ILogger logger, string token);

    [LoggerMessage(2005, LogLevel.Error, "A message that was set aside for {Municipality} could not be applied: {Cause}; it is tried again")]
    public static partial void ReleaseFailed(this ILogger logger, string municipality, string cause);

    [LoggerMessage(2006, LogLevel.Error, "Person {Token}: a notice is held since {Since:u}, its predecessor is missing")]
    public static partial void HeldTooLong(this ILogger logger, string token, DateTimeOffset since);

    [LoggerMessage(2007, LogLevel.Error, "Person {Token} is parked since {Since:u}: nothing more of theirs is forwarded")]
    public static partial void StillParked(this ILogger logger, string token, DateTimeOffset since);

    [LoggerMessage(2008, LogLevel.Error, "Case {Case} was due on {DueOn} and is not closed")]
    public static partial void CaseOverdue(this ILogger logger, string @case, DateOnly dueOn);

    [LoggerMessage(2009, LogLevel.Error, "Case {Case} was passed to a municipality and could not be looked at: {Cause}; it is tried again")]
    public static partial void CaseNotSwept(this ILogger logger, string @case, string cause);

    [LoggerMessage(2061, LogLevel.Information, "File {FileId} of {Municipality} for {Kind} is taken")]
    public static partial void FileTaken(this ILogger logger, string fileId, string municipality, string kind);

    [LoggerMessage(2062, LogLevel.Warning, "File {FileId} of {Municipality} is refused: {Code}")]
    public static partial void FileRefused(this ILogger logger, string fileId, string municipality, string code);

    [LoggerMessage(2063, LogLevel.Information, "Integrity of {Municipality} by file {FileId}: {Same} people the same, {Differing} differ")]
    public static partial void IntegrityChecked(this ILogger logger, string municipality, string fileId, int same, int differing);

    [LoggerMessage(2064, LogLevel.Error, "Digest {Name} is not as it was sealed at its place: somebody could change the storage. The record decides, and the digest is made anew")]
    public static partial void DigestBroken(this ILogger logger, string name);

    [LoggerMessage(2065, LogLevel.Error, "Head of person {Token} is not as it was sealed: no digest is made of it")]
    public static partial void PersonNotDigested(this ILogger logger, string token);

    [LoggerMessage(2066, LogLevel.Information, "Digests of {Count} municipalities are laid anew")]
    public static partial void DigestsRebuilt(this ILogger logger, int count);

    [LoggerMessage(2067, LogLevel.Error, "Integrity of {Municipality} was due on {DueOn} and is overdue: it was reminded")]
    public static partial void IntegrityOverdue(this ILogger logger, string municipality, DateOnly dueOn);

    [LoggerMessage(2068, LogLevel.Warning, "What {Municipality} sent while it was stopped waits for a check of integrity")]
    public static partial void ReleaseWaitsForCheck(this ILogger logger, string municipality);

    [LoggerMessage(2069, LogLevel.Error, "{Municipality} could not be reminded of its check of integrity: {Cause}")]
    public static partial void NotReminded(this ILogger logger, string municipality, string cause);

    [LoggerMessage(2081, LogLevel.Error, "The weekly check of media was due on {DueOn} and is not entered")]
    public static partial void MediaNotChecked(this ILogger logger, DateOnly dueOn);

    [LoggerMessage(2082, LogLevel.Error, "Medium {Medium} is lent, and was due back on {DueOn}")]
    public static partial void MediumNotReturned(this ILogger logger, string medium, DateOnly dueOn);

    [LoggerMessage(2011, LogLevel.Debug, "Change {ForwardingId} forwarded")]
    public static partial void ChangeForwarded(this ILogger logger, string forwardingId);

    [LoggerMessage(2012, LogLevel.Critical, "Person {Token} parked: nothing more is forwarded until the cause is removed")]
    public static partial void PersonParked(this ILogger logger, string token, Exception reason);

    [LoggerMessage(2021, LogLevel.Information, "Attempt {CorrelationId}: {Outcome} {Code}, logged at {Receipt}")]
    public static partial void AttemptAnswered(this ILogger logger, string correlationId, ProvisionOutcome outcome, string? code, ProvisionReceipt receipt);

    [LoggerMessage(2022, LogLevel.Error, "Attempt {CorrelationId} failed: {Cause}")]
    public static partial void AttemptFailed(this ILogger logger, string correlationId, string cause);

    [LoggerMessage(2023, LogLevel.Critical, "Attempt {CorrelationId} could not be logged, nothing was released: {Cause}")]
    public static partial void ProvisionNotLogged(this ILogger logger, string correlationId, string cause);

    [LoggerMessage(2029, LogLevel.Error, "Attempt {CorrelationId} is logged, and what it sends could not go out yet: {Cause}; a sweep sends it")]
    public static partial void ReleaseDelayed(this ILogger logger, string correlationId, string cause);

    [LoggerMessage(2024, LogLevel.Critical, "Chain {Chain} of the provision log is not whole: {Cause}. Look for who could change it, and compare with a backup")]
    public static partial void ChainBroken(this ILogger logger, string chain, string cause);

    [LoggerMessage(2025, LogLevel.Critical, "Audit of the provision log of {Month}: {Fault} at {Where}. Look for who could change it, and compare with a backup")]
    public static partial void AuditFault(this ILogger logger, int month, string fault, string where);

    // Its exceptions speak of forms and limits, and repeat nothing that was asked or answered.
    [LoggerMessage(2026, LogLevel.Error, "Inquiry {CorrelationId} at the national server failed: {Reason}")]
    public static partial void NationalInquiryFailed(this ILogger logger, string correlationId, string reason);

    [LoggerMessage(2091, LogLevel.Error, "Bulk job {Job} was downloaded for the last time and could not be ended: {Cause}; the purge ends it")]
    public static partial void BulkJobNotEnded(this ILogger logger, BulkJobId job, string cause);

    [LoggerMessage(2051, LogLevel.Information, "Retention run {Kind}: did [{Counts}], destroyed [{Keys}], left [{Left}]")]
    public static partial void RetentionRunEnded(this ILogger logger, string kind, string counts, string keys, string left);

    [LoggerMessage(2052, LogLevel.Error, "Rows of person {Token} are due and could not be erased: {Cause}")]
    public static partial void PersonNotErased(this ILogger logger, string token, string cause);

    [LoggerMessage(2053, LogLevel.Error, "A row of {Table} could not be moved to this year's key: {Cause}. Former keys are kept until it can")]
    public static partial void RowNotMoved(this ILogger logger, string table, string cause);

    [LoggerMessage(2054, LogLevel.Error, "Receipts of person {Token} could not be looked at: {Cause}")]
    public static partial void ReceiptsNotDropped(this ILogger logger, string token, string cause);

    [LoggerMessage(2071, LogLevel.Information, "Load {FileId} of {Municipality}: {Done} of {Rows} rows are answered")]
    public static partial void LoadWentOn(this ILogger logger, string fileId, string municipality, int done, int rows);

    [LoggerMessage(2072, LogLevel.Error, "Load {FileId} of {Municipality} has ended early: {Code}. What was taken in stays; the municipality sends the file again under a new id")]
    public static partial void LoadFailed(this ILogger logger, string fileId, string municipality, string code);

    [LoggerMessage(2031, LogLevel.Error, "Health of {Part}: {State}")]
    public static partial void PartUnhealthy(this ILogger logger, string part, string state, Exception? reason);

    [LoggerMessage(2041, LogLevel.Error, "Message keys could not be given out for {CorrelationId}: {Cause}")]
    public static partial void MessageKeysUnavailable(this ILogger logger, string correlationId, string cause);
}
