using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Values;

namespace Juki.Records.Judging;

/// <summary>What the reason table says of a notice against the stored record: <see cref="Accepted"/> or <see cref="Refused"/>.</summary>
public abstract record Judgement
{
    private Judgement()
    {
    }

    /// <summary>The change is lawful.</summary>
    /// <param name="Next">The row to become current, the server's own items filled in.</param>
    /// <param name="NumberToClaim">An individual number that the current row does not hold: to be claimed (C12) before the row is written.</param>
    /// <param name="Warnings">What the sender should look at.</param>
    public sealed record Accepted(JukiRecord Next, IndividualNumber? NumberToClaim, IReadOnlyList<CheckFailure> Warnings) : Judgement;

    /// <summary>The change is not lawful; nothing changes and the sequence number is not consumed.</summary>
    /// <param name="Failures">The person's state alone, or else every other failure of the reason table together (ruling 12).</param>
    public sealed record Refused(IReadOnlyList<CheckFailure> Failures) : Judgement;
}
