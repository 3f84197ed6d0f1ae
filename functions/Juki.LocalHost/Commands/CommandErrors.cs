using Juki.Records.Errors;

namespace Juki.LocalHost.Commands;

/// <summary>The log has no such entry.</summary>
internal sealed class LogEntryMissingException()
    : JukiException("log-entry-missing", "The log has no such entry. Give chain and position of an answer's receipt, as CHAIN/POSITION.");

/// <summary>No reply came in time.</summary>
internal sealed class ReplyMissingException(TimeSpan limit)
    : JukiException("reply-missing", $"No reply came within {limit.TotalSeconds:0} seconds. See what the local host prints.");
