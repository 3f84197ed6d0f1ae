using System.Buffers.Binary;
using Juki.Records.Integrity;

namespace Juki.Vault.Digests;

/// <summary>What each bucket of a municipality comes to, as far as it was written by some time.</summary>
/// <param name="bits">Exponent of the number of buckets.</param>
/// <param name="until">When its reading began: what was written before is in it; null while it holds nothing.</param>
public sealed class RollUp(int bits, DateTimeOffset? until)
{
    private const int SumBytes = 2 * (sizeof(int) + 16);

    private readonly BucketSum[] _sums = new BucketSum[1 << bits];

    /// <summary>Exponent of the number of buckets.</summary>
    public int Bits { get; } = bits;

    /// <summary>When its reading began; null while it holds nothing.</summary>
    public DateTimeOffset? Until { get; set; } = until;

    /// <summary>People on the register.</summary>
    public int Living => _sums.Sum(sum => sum.Living);

    /// <summary>People removed.</summary>
    public int Removed => _sums.Sum(sum => sum.Removed);

    /// <summary>What a bucket comes to.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The sum.</returns>
    public BucketSum this[int number] => _sums[number];

    /// <summary>Takes a bucket in as it was read.</summary>
    /// <param name="bucket">The bucket.</param>
    public void Take(DigestBucket bucket) => _sums[bucket.Number] = SumOf(bucket);

    /// <summary>The sums of some buckets as bytes.</summary>
    internal byte[] Write(int from, int count)
    {
        var bytes = new byte[count * SumBytes];
        for (var number = 0; number < count; number++)
        {
            var sum = _sums[from + number];
            var target = bytes.AsSpan(number * SumBytes, SumBytes);
            BinaryPrimitives.WriteInt32BigEndian(target, sum.Living);
            BinaryPrimitives.WriteUInt128BigEndian(target[4..], sum.LivingTags);
            BinaryPrimitives.WriteInt32BigEndian(target[20..], sum.Removed);
            BinaryPrimitives.WriteUInt128BigEndian(target[24..], sum.RemovedTags);
        }

        return bytes;
    }

    /// <summary>Takes over sums that were written.</summary>
    internal void Read(int from, ReadOnlySpan<byte> bytes)
    {
        for (var number = 0; (number * SumBytes) < bytes.Length; number++)
        {
            var source = bytes.Slice(number * SumBytes, SumBytes);
            _sums[from + number] = new BucketSum(
                BinaryPrimitives.ReadInt32BigEndian(source),
                BinaryPrimitives.ReadUInt128BigEndian(source[4..]),
                BinaryPrimitives.ReadInt32BigEndian(source[20..]),
                BinaryPrimitives.ReadUInt128BigEndian(source[24..]));
        }
    }

    private static BucketSum SumOf(DigestBucket bucket) => bucket.Entries
        .Where(entry => entry.State != DigestState.Gone)
        .Aggregate(default(BucketSum), (all, entry) => all.With(entry.State == DigestState.Removed, entry.Tag));
}
