using Microsoft.Extensions.Logging;

namespace Juki.LocalHost;

/// <summary>Every line that the local host's runtime logs: 4000 to 4099. None holds personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Warning, "The lock on message {MessageId} could not be renewed; it may be delivered again.")]
    public static partial void LockNotRenewed(ILogger logger, string messageId, Exception error);

    [LoggerMessage(4001, LogLevel.Warning, "Function {Function} failed on message {MessageId}, delivery {DeliveryCount}.")]
    public static partial void MessageFailed(ILogger logger, string function, string messageId, int deliveryCount, Exception error);

    [LoggerMessage(4002, LogLevel.Warning, "A message of function {Function} could not be settled; it is delivered again.")]
    public static partial void MessageNotSettled(ILogger logger, string function, Exception error);

    [LoggerMessage(4003, LogLevel.Warning, "Function {Function} could not receive from queue {Queue}; trying again.")]
    public static partial void ReceiveFailed(ILogger logger, string function, string queue, Exception error);

    [LoggerMessage(4004, LogLevel.Information, "Function {Function} was interrupted on message {MessageId} by the end of the run; it is delivered again.")]
    public static partial void MessageInterrupted(ILogger logger, string function, string messageId);

    [LoggerMessage(4010, LogLevel.Error, "Function {Function} failed; the answer is an empty 500.")]
    public static partial void RequestFailed(ILogger logger, string function, Exception error);

    [LoggerMessage(4020, LogLevel.Error, "Function {Function} failed on its timer.")]
    public static partial void TimerFailed(ILogger logger, string function, Exception error);

    [LoggerMessage(4021, LogLevel.Information, "Function {Function} runs at {Schedule} (UTC); next at {Next:u}.")]
    public static partial void TimerStarted(ILogger logger, string function, string schedule, DateTimeOffset next);

    [LoggerMessage(4030, LogLevel.Information, "{App}: {Count} functions at {Address}")]
    public static partial void AppStarted(ILogger logger, string app, int count, Uri address);
}
