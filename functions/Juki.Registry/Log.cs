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

    [LoggerMessage(2011, LogLevel.Debug, "Change {ForwardingId} forwarded")]
    public static partial void ChangeForwarded(this ILogger logger, string forwardingId);

    [LoggerMessage(2021, LogLevel.Error, "Attempt {CorrelationId}: the records can't be read")]
    public static partial void RecordsUnavailable(this ILogger logger, string correlationId, Exception reason);

    [LoggerMessage(2022, LogLevel.Critical, "Attempt {CorrelationId}: the provision log can't be written; nothing is released")]
    public static partial void ProvisionsUnavailable(this ILogger logger, string correlationId, Exception reason);

    [LoggerMessage(2031, LogLevel.Error, "Health of {Part}: {State}")]
    public static partial void PartUnhealthy(this ILogger logger, string part, string state, Exception? reason);

    [LoggerMessage(2012, LogLevel.Critical, "Person {Token} parked: nothing more is forwarded until the cause is removed")]
    public static partial void PersonParked(this ILogger logger, string token, Exception reason);
}
