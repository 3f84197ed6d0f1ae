using Microsoft.Extensions.Logging;

namespace Juki.Triggers;

/// <summary>Every log line of the triggers, 3000 to 3999. None takes anything personal.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Information, "{Sweep}: {Count} people to be forwarded")]
    public static partial void SweepEnded(this ILogger logger, string sweep, int count);

    [LoggerMessage(3002, LogLevel.Warning, "{Sweep} runs late: what it looks for has waited longer than its schedule says")]
    public static partial void SweepLate(this ILogger logger, string sweep);

    [LoggerMessage(3003, LogLevel.Information, "{Watch}: {Held} people with a notice held too long, {Parked} parked, {Overdue} cases past their day, {Lent} media not returned")]
    public static partial void WatchEnded(this ILogger logger, string watch, int held, int parked, int overdue, int lent);

    [LoggerMessage(3004, LogLevel.Information, "{Fold}: {Count} entries folded")]
    public static partial void FoldEnded(this ILogger logger, string fold, int count);

    [LoggerMessage(3005, LogLevel.Information, "{Audit} of {Month}: {Entries} entries, {Folded} folded, {Checkpoints} checkpoints, {Faults} faults")]
    public static partial void AuditEnded(this ILogger logger, string audit, int month, long entries, long folded, int checkpoints, int faults);

    [LoggerMessage(3007, LogLevel.Information, "{Timer}: {Count} municipalities reminded")]
    public static partial void RemindersSent(this ILogger logger, string timer, int count);

    [LoggerMessage(3008, LogLevel.Information, "{Timer}: {Count} of the people's places read")]
    public static partial void RebuildEnded(this ILogger logger, string timer, int count);

    [LoggerMessage(3006, LogLevel.Information, "{Sweep}: {Closed} cases closed by an update of the municipality, {Sent} messages sent again")]
    public static partial void CasesSwept(this ILogger logger, string sweep, int closed, int sent);
}
