using Juki.Records.Errors;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>A notice was judged whose reason has no row: the reader refuses such a notice (C04), so it did not come from there.</summary>
/// <param name="reason">The reason.</param>
public sealed class ReasonNotTakenException(ChangeReason reason)
    : JukiException("reason-not-taken", $"The reason table has no row for {reason.Code}. Read the notice with NoticeReader before judging it.");
