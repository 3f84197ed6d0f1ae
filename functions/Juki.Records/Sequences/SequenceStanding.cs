using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Sequences;

/// <summary>Where a person stands in the order of notices.</summary>
/// <param name="State">The person's state.</param>
/// <param name="LastNumber">The last number applied or voided, so it may be above item 22 of the current row; 0 for a person never held.</param>
/// <param name="AppliedContent">
/// The content of the notice applied, or of the void, under a number, for as long as a row with the number exists or the void is remembered; null otherwise.
/// </param>
public sealed record SequenceStanding(PersonState State, long LastNumber, Func<long, ContentDigest?> AppliedContent)
{
    /// <summary>A person of whom no row was ever held.</summary>
    public static SequenceStanding Unknown { get; } = new(PersonState.Never, 0, _ => null);
}
