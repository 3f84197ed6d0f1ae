using System.Numerics;

namespace Juki.Records.Integrity;

/// <summary>
/// How many buckets the digests of a municipality lie in: a power of two, named by its exponent, so that its growth splits each bucket into two.
/// An entity of Table Storage holds 252 properties; a bucket is meant for 64 people and is split well before it is full.
/// </summary>
public static class BucketBits
{
    /// <summary>Exponent for a municipality of which nothing is known yet: room for some 65,000 people at the size meant [P].</summary>
    public const int Initial = 10;

    /// <summary>Largest exponent: for sixty million.</summary>
    public const int Most = 20;

    /// <summary>People of a bucket on average, as it is meant [P].</summary>
    public const int PeopleMeant = 64;

    /// <summary>People of a bucket on average from which on the buckets are split [P]. The fullest of a million buckets then holds some 180.</summary>
    public const int PeopleAtMost = 110;

    /// <summary>The exponent for a number of people.</summary>
    /// <param name="people">How many people, removed ones included.</param>
    /// <returns>The exponent.</returns>
    public static int For(int people) => Math.Clamp(BitOperations.Log2((uint)Math.Max(1, (people - 1) / PeopleMeant)) + 1, Initial, Most);

    /// <summary>Whether the buckets are to be split.</summary>
    /// <param name="bits">The exponent now.</param>
    /// <param name="people">How many people, removed ones included.</param>
    /// <returns>True when they are.</returns>
    public static bool MustGrow(int bits, int people) => bits < Most && people > PeopleAtMost << bits;

    /// <summary>The bucket of a pseudonym: its first bits.</summary>
    /// <param name="pseudonym">The pseudonym's first four bytes.</param>
    /// <param name="bits">The exponent.</param>
    /// <returns>Number of the bucket, from 0.</returns>
    public static int Of(uint pseudonym, int bits) => (int)(pseudonym >> (32 - bits));
}
