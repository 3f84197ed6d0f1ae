using Juki.Records.Checks;

namespace Juki.Registry.Updates;

/// <summary>What became of a notice.</summary>
public enum ReplyOutcome
{
    /// <summary>It was applied.</summary>
    Accepted = 1,

    /// <summary>It had been applied before; nothing was done.</summary>
    Duplicate = 2,

    /// <summary>It waits for an earlier number, or for its settling time.</summary>
    Held = 3,

    /// <summary>It was refused, and why; nothing was changed.</summary>
    Refused = 4,
}

/// <summary>The answer to one notice (C17). It names checks and items, never values.</summary>
/// <param name="Municipality">The sender that it goes to.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="SequenceNumber">The notice's number; null when it could not be read.</param>
/// <param name="Failures">The failed checks.</param>
/// <param name="Warnings">What was noticed and did not refuse it.</param>
public sealed record MunicipalReply(
    string Municipality,
    string NoticeId,
    ReplyOutcome Outcome,
    long? SequenceNumber,
    IReadOnlyList<CheckFailure> Failures,
    IReadOnlyList<CheckFailure> Warnings)
{
    /// <summary>Code of the change reason, for counts; not part of the answer. Null where the notice failed by itself, and of voids.</summary>
    public string? Reason { get; init; }

    internal static MunicipalReply Refusing(ArrivedEvent arrived, CheckFailure failure) =>
        new(arrived.Sender.Code.Value, arrived.Id, ReplyOutcome.Refused, arrived.SequenceNumber, [failure], []) { Reason = arrived.Reason };

    /// <summary>Refuses what failed by itself, before a number could be read or a person be known.</summary>
    internal static MunicipalReply RefusingAlone(string municipality, string noticeId, IReadOnlyList<CheckFailure> failures) =>
        new(municipality, noticeId, ReplyOutcome.Refused, SequenceNumber: null, failures, []);
}
