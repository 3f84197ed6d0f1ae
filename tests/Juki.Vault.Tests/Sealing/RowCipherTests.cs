using System.Security.Cryptography;
using CsCheck;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;

namespace Juki.Vault.Tests.Sealing;

[Trait("Requirement", "V1")]
public sealed class RowCipherTests
{
    private static readonly DataKeyNumber Number = new(KeyPurpose.Current, 2026);
    private static readonly DataKey Key = new(Number, RandomNumberGenerator.GetBytes(DataKey.Size));
    private static readonly RowIdentity Place = new("juki", "People", "abc", "abc0");

    [Fact]
    public void What_is_sealed_opens_at_its_place() =>
        Gen.Byte.Array[0, 3000].Sample(payload => RowCipher.Open(Key, Place, RowCipher.Seal(Key, Place, payload)).SequenceEqual(payload));

    [Fact]
    public void The_same_payload_never_seals_to_the_same_bytes() =>
        Gen.Byte.Array[0, 100].Sample(payload => !RowCipher.Seal(Key, Place, payload).SequenceEqual(RowCipher.Seal(Key, Place, payload)));

    [Fact]
    public void Any_changed_bit_is_refused() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, int.MaxValue], Gen.Int[0, 7]).Sample((payload, at, bit) =>
        {
            var sealedBytes = RowCipher.Seal(Key, Place, payload);
            sealedBytes[at % sealedBytes.Length] ^= (byte)(1 << bit);
            return Throws(() => RowCipher.Open(Key, Place, sealedBytes));
        });

    [Fact]
    public void Any_cut_is_refused() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, int.MaxValue]).Sample((payload, cut) =>
        {
            var sealedBytes = RowCipher.Seal(Key, Place, payload);
            return Throws(() => RowCipher.Open(Key, Place, sealedBytes.AsSpan(0, cut % sealedBytes.Length).ToArray()));
        });

    public static TheoryData<string, string, string, string> OtherPlaces => new()
    {
        { "fuhyo", "People", "abc", "abc0" },
        { "juki", "Markers", "abc", "abc0" },
        { "juki", "People", "abd", "abc0" },
        { "juki", "People", "abc", "abc1" },
        { "juki", "People", "ab", "cabc0" },
    };

    [Theory]
    [MemberData(nameof(OtherPlaces))]
    public void A_row_moved_elsewhere_is_refused(string file, string table, string partition, string row)
    {
        var sealedBytes = RowCipher.Seal(Key, Place, [1, 2, 3]);
        Assert.Throws<SealBrokenException>(() => RowCipher.Open(Key, new RowIdentity(file, table, partition, row), sealedBytes));
    }

    [Fact]
    public void A_row_sealed_under_another_key_is_refused()
    {
        var sealedBytes = RowCipher.Seal(Key, Place, [1, 2, 3]);
        var sameNumber = new DataKey(Number, RandomNumberGenerator.GetBytes(DataKey.Size));
        var otherNumber = new DataKey(Number with { Period = 2027 }, RandomNumberGenerator.GetBytes(DataKey.Size));
        Assert.Throws<SealBrokenException>(() => RowCipher.Open(sameNumber, Place, sealedBytes));
        Assert.Throws<SealBrokenException>(() => RowCipher.Open(otherNumber, Place, sealedBytes));
    }

    // Sharing one AesGcm between threads corrupts about one in fourteen ciphertexts without an error.
    [Fact]
    public void Four_hundred_thousand_concurrent_calls_never_fail()
    {
        const int Calls = 400_000;
        var payload = RandomNumberGenerator.GetBytes(256);
        var wrong = 0;
        Parallel.For(0, Calls / 2, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            if (!RowCipher.Open(Key, Place, RowCipher.Seal(Key, Place, payload)).AsSpan().SequenceEqual(payload))
                Interlocked.Increment(ref wrong);
        });
        Assert.Equal(0, wrong);
    }

    private static bool Throws(Func<byte[]> open)
    {
        try
        {
            open();
            return false;
        }
        catch (SealBrokenException)
        {
            return true;
        }
    }
}
