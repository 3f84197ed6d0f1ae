using System.Globalization;
using Juki.Vault.Indexes;

namespace Juki.Vault.Digests;

/// <summary>What an entry says of a person's place on a municipality's register.</summary>
public enum DigestState
{
    /// <summary>On the register.</summary>
    Living = 1,

    /// <summary>Removed (消除) by this municipality, the last that had the person.</summary>
    Removed = 2,

    /// <summary>Taken over by another municipality, or under another code: the entry counts no more.</summary>
    Gone = 3,
}

/// <summary>What a person is called in the digests of one municipality.</summary>
/// <param name="Value">128 bits of a keyed digest.</param>
public readonly record struct DigestName(UInt128 Value)
{
    private const int BucketShift = 96;

    /// <summary>The first 32 bits, which say in which bucket the entry lies.</summary>
    public uint Leading => (uint)(Value >> BucketShift);

    /// <summary>The name in row columns: 32 lower-case hexadecimal digits.</summary>
    public string Hex => Value.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Reads a name from a column.</summary>
    /// <param name="hex">What should be one.</param>
    /// <param name="name">The name.</param>
    /// <returns>False when it is none.</returns>
    internal static bool TryParse(ReadOnlySpan<char> hex, out DigestName name)
    {
        var valid = UInt128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        name = new DigestName(value);
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Hex;
}

/// <summary>The digest of a person's current record, as one municipality is responsible for it.</summary>
/// <param name="Name">What the person is called there.</param>
/// <param name="Person">Token of the person: where the record lies.</param>
/// <param name="Version">Version of the person's range that it is of.</param>
/// <param name="State">Whether the person is on the register.</param>
/// <param name="Tag">Keyed digest of name and compared items.</param>
public sealed record DigestEntry(DigestName Name, BlindToken Person, long Version, DigestState State, UInt128 Tag);

/// <summary>Where a municipality's digests lie: buckets of one count.</summary>
/// <param name="Municipality">Six digits.</param>
/// <param name="Bits">Exponent of the number of buckets.</param>
/// <param name="Generation">Each rebuild fills buckets of a generation of its own.</param>
public readonly record struct DigestPlace(string Municipality, int Bits, int Generation)
{
    internal string Partition => string.Create(CultureInfo.InvariantCulture, $"{Municipality}.{Generation:D4}.{Bits:D2}");
}

/// <summary>A bucket as read.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="Broken">Names of entries that are not as they were sealed at their place.</param>
public sealed record DigestBucket(int Number, IReadOnlyList<DigestEntry> Entries, IReadOnlyList<DigestName> Broken);
