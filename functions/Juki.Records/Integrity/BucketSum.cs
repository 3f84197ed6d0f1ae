namespace Juki.Records.Integrity;

/// <summary>
/// What a set of people comes to: how many there are, and the sum modulo 2^128 of their tags. Keyed tags being what they are, two sets of the same
/// sum are the same set. Those on the register and those removed are summed apart, since a municipality need not send the removed.
/// </summary>
/// <param name="Living">How many are on the register.</param>
/// <param name="LivingTags">Sum of their tags.</param>
/// <param name="Removed">How many are removed.</param>
/// <param name="RemovedTags">Sum of theirs.</param>
public readonly record struct BucketSum(int Living, UInt128 LivingTags, int Removed, UInt128 RemovedTags)
{
    /// <summary>The sum with one person more.</summary>
    /// <param name="isRemoved">Whether the person is removed.</param>
    /// <param name="tag">The person's tag.</param>
    /// <returns>The sum.</returns>
    public BucketSum With(bool isRemoved, UInt128 tag) => isRemoved
        ? this with { Removed = Removed + 1, RemovedTags = unchecked(RemovedTags + tag) }
        : this with { Living = Living + 1, LivingTags = unchecked(LivingTags + tag) };

    /// <summary>Whether a file's people are those of here: all on the register, and, where the file names removed people, all of them.</summary>
    /// <param name="file">What the file's people come to.</param>
    /// <returns>True when nobody of the bucket needs to be looked at.</returns>
    public bool Agrees(BucketSum file) =>
        file.Living == Living && file.LivingTags == LivingTags
        && (file.Removed == 0 || (file.Removed == Removed && file.RemovedTags == RemovedTags));
}
