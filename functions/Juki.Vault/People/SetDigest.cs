using System.Buffers.Binary;

namespace Juki.Vault.People;

/// <summary>
/// A digest of a set of rows that grows and shrinks by one row at a time: the sum modulo 2^256 of each row's keyed digest,
/// and their count. (MSet-Add-Hash of Clarke et al., ASIACRYPT 2003; the sums are themselves sealed, so nobody without the keys sees one.)
/// A head of constant size thereby vouches for any number of rows.
/// </summary>
internal readonly record struct SetDigest(int Count, UInt128 High, UInt128 Low)
{
    public const int Size = 32;

    public static SetDigest Empty => default;

    public SetDigest With(ReadOnlySpan<byte> rowDigest)
    {
        var (high, low) = Read(rowDigest);
        var sum = unchecked(Low + low);
        var carry = sum < low ? UInt128.One : UInt128.Zero;
        return new SetDigest(Count + 1, unchecked(High + high + carry), sum);
    }

    public SetDigest Without(ReadOnlySpan<byte> rowDigest)
    {
        var (high, low) = Read(rowDigest);
        var borrow = Low < low ? UInt128.One : UInt128.Zero;
        return new SetDigest(Count - 1, unchecked(High - high - borrow), unchecked(Low - low));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }

    public static SetDigest Of(int count, ReadOnlySpan<byte> bytes)
    {
        var (high, low) = Read(bytes);
        return new SetDigest(count, high, low);
    }

    private static (UInt128 High, UInt128 Low) Read(ReadOnlySpan<byte> bytes) =>
        (BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));
}
