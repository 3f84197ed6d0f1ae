using System.Buffers.Binary;
using System.Globalization;

namespace Juki.Vault.Keys;

/// <summary>
/// Names one data key: purpose, period and generation. It stands in front of everything that the key sealed,
/// so that a row can be opened after its key was superseded. Eight bytes on the wire, big-endian.
/// </summary>
/// <param name="Purpose">What the key seals.</param>
/// <param name="Period">The span of time or the index that the key is for; see <see cref="KeyPurpose"/>.</param>
/// <param name="Generation">1 for the first key of a period; a later one replaces it without a new period.</param>
public readonly record struct DataKeyNumber(KeyPurpose Purpose, int Period, ushort Generation = 1)
{
    /// <summary>Bytes that a number takes on the wire.</summary>
    public const int Size = 8;

    private const int PeriodDigits = 9;

    /// <summary>Name of the vault key object that wraps this key, without the file's prefix; letters, digits, hyphens.</summary>
    public string KeyObject => string.Create(CultureInfo.InvariantCulture, $"{PurposeName}-{Period}");

    /// <summary>Partition of the wrapped key's row.</summary>
    internal string PurposeName => Purpose switch
    {
        KeyPurpose.Current => "current",
        KeyPurpose.History => "history",
        KeyPurpose.Provisions => "provisions",
        KeyPurpose.Index => "index",
        KeyPurpose.Messages => "messages",
        KeyPurpose.Exchanges => "exchanges",
        KeyPurpose.Cases => "cases",
        KeyPurpose.Integrity => "integrity",
        KeyPurpose.Bulk => "bulk",
        KeyPurpose.Ledgers => "ledgers",
        KeyPurpose.TemporaryNumbers => "temporary-numbers",
        _ => throw new KeyUnknownException(this),
    };

    /// <summary>Row of the wrapped key within its partition.</summary>
    internal string RowKey => string.Create(CultureInfo.InvariantCulture, $"{Period:D9}-{Generation:D5}");

    /// <summary>Reads a number from where its wrapped key lies.</summary>
    internal static DataKeyNumber OfRow(KeyPurpose purpose, string rowKey) => new(
        purpose,
        int.Parse(rowKey.AsSpan(0, PeriodDigits), NumberStyles.None, CultureInfo.InvariantCulture),
        ushort.Parse(rowKey.AsSpan(PeriodDigits + 1), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Writes the number.</summary>
    /// <param name="target">At least <see cref="Size"/> bytes.</param>
    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)Purpose);
        BinaryPrimitives.WriteInt32BigEndian(target[2..], Period);
        BinaryPrimitives.WriteUInt16BigEndian(target[6..], Generation);
    }

    /// <summary>Reads a number; whether such a key exists is found out by opening with it.</summary>
    /// <param name="source">At least <see cref="Size"/> bytes.</param>
    /// <returns>The number.</returns>
    public static DataKeyNumber Read(ReadOnlySpan<byte> source) => new(
        (KeyPurpose)BinaryPrimitives.ReadUInt16BigEndian(source),
        BinaryPrimitives.ReadInt32BigEndian(source[2..]),
        BinaryPrimitives.ReadUInt16BigEndian(source[6..]));
}
