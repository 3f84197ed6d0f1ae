using System.Diagnostics.CodeAnalysis;
using Juki.Records.Checks;

namespace Juki.Records.Notices;

/// <summary>What came of reading a notice: the notice, or every failure of the notice alone together (ruling 12).</summary>
/// <param name="Notice">The notice; null when anything failed.</param>
/// <param name="Failures">Every failed check; empty when there is a notice.</param>
/// <param name="Warnings">What the sender should look at; the notice stands all the same.</param>
public sealed record NoticeReading(Notice? Notice, IReadOnlyList<CheckFailure> Failures, IReadOnlyList<CheckFailure> Warnings)
{
    /// <summary>Whether there is a notice.</summary>
    [MemberNotNullWhen(true, nameof(Notice))]
    public bool IsSound => Notice is not null;
}
