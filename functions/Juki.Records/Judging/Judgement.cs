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

    /// <summary>The change is lawful but for the claims, which are made where the records are stored.</summary>
    /// <param name="Next">The row to become current, the server's own items filled in.</param>
    /// <param name="NumberToClaim">An individual number that the current row does not hold; null when none comes in.</param>
    /// <param name="CodeToClaim">
    /// The code that takes the place of the current row's, which stays as an alias: to be claimed as never used (C13) before the row is written.
    /// Null when the code stays, and for a person never held, whose first code is claimed by the record itself.
    /// </param>
    /// <param name="Warnings">What the sender should look at.</param>
    public sealed record Accepted(PersonRecord Next, NumberToClaim? NumberToClaim, ResidentCode? CodeToClaim, IReadOnlyList<CheckFailure> Warnings) : Judgement
    {
        /// <summary>Whether somebody removed by death is entered again: the sender is warned, and the prefecture's own operators are to be told too.</summary>
        public bool IsRevival { get; init; }
    }

    /// <summary>The change is not lawful; nothing changes and the sequence number is not consumed.</summary>
    /// <param name="Failures">The person's state alone, or else every other failure of the reason table together (ruling 12).</param>
    public sealed record Refused(IReadOnlyList<CheckFailure> Failures) : Judgement;
}
