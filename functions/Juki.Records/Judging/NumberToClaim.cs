using Juki.Records.Values;

namespace Juki.Records.Judging;

/// <summary>An individual number to be claimed (C12) before the row is written.</summary>
/// <param name="Number">The number, which the current row does not hold.</param>
/// <param name="MayBeOwnFormer">
/// Whether a number that the person itself held before counts as free: not for 41 and 42, which ask for a number never held by anyone (ruling 24).
/// </param>
public sealed record NumberToClaim(IndividualNumber Number, bool MayBeOwnFormer);
