using Juki.Records.Errors;

namespace Juki.Triggers.Forwarding;

/// <summary>A message of the forwarding queue is no person's token; it goes to the dead letters.</summary>
public sealed class NudgeUnreadableException()
    : JukiException("nudge-unreadable", "A message of the forwarding queue is no person's token. Find out who else may send to that queue; nothing is lost, since the sweep finds what waits.");
