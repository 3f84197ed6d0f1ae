using System.Diagnostics.CodeAnalysis;
using Juki.Records.Checks;

namespace Juki.Records.Voids;

/// <summary>What came of reading a void: the void, or every failure of it together.</summary>
/// <param name="Void">The void; null when anything failed.</param>
/// <param name="Failures">Every failed check; empty when there is a void.</param>
public sealed record VoidReading(SequenceVoid? Void, IReadOnlyList<CheckFailure> Failures)
{
    /// <summary>Whether there is a void.</summary>
    [MemberNotNullWhen(true, nameof(Void))]
    public bool IsSound => Void is not null;
}
