namespace Juki.LocalHost.Simulation;

/// <summary>What must become of a delivery once everything has been delivered in order, each at its time.</summary>
/// <param name="Outcome">The last answer to the delivery.</param>
/// <param name="Failed">Ids of the failed checks, each once, in ordinal order; empty unless refused.</param>
public sealed record Expected(NoticeOutcome Outcome, IReadOnlyList<string> Failed)
{
    /// <summary>Applied.</summary>
    public static Expected Accepted { get; } = new(NoticeOutcome.Accepted, []);

    /// <summary>Recognised as a repetition.</summary>
    public static Expected Duplicate { get; } = new(NoticeOutcome.Duplicate, []);

    /// <summary>Held to the end.</summary>
    public static Expected Held { get; } = new(NoticeOutcome.Held, []);

    /// <summary>Refused.</summary>
    /// <param name="failed">Ids of the failed checks.</param>
    /// <returns>The expectation.</returns>
    public static Expected Refused(params IReadOnlyList<string> failed) =>
        new(NoticeOutcome.Refused, [.. failed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <inheritdoc />
    public bool Equals(Expected? other) => other is not null && Outcome == other.Outcome && Failed.SequenceEqual(other.Failed, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Outcome, Failed.Count);

    /// <inheritdoc />
    public override string ToString() => Failed.Count == 0 ? Outcome.ToString() : $"{Outcome} {string.Join(' ', Failed)}";
}
