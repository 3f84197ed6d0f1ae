using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Juki.Records.Values;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Digests;

/// <summary>
/// Makes names and tags of digests, and seals entries at their place. Everything is under the key of the index <see cref="IndexName.Integrity"/>, which
/// never ends: what lies under it is tokens and tags, no item of anybody.
/// </summary>
public sealed class DigestMaker(KeyRing keys, IOptions<VaultOptions> options)
{
    private const int TagBytes = 16;
    private const int EntryBytes = 1 + sizeof(long) + (BlindToken.Length / 2) + TagBytes;

    private static readonly DataKeyNumber Number = new(KeyPurpose.Index, (int)IndexName.Integrity);

    private volatile Pen? _pen;

    /// <summary>Takes the key, for work on many people. The vault is asked once per cache life.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What makes names and tags.</returns>
    public async Task<Pen> TakeAsync(CancellationToken cancellationToken)
    {
        var key = await keys.SealingAsync(Number, cancellationToken);

        // Every update takes it: its own keys are derived once for as long as the data key stays in memory.
        if (_pen is { } pen && pen.IsOf(key))
            return pen;
        return _pen = new Pen(key, options.Value.File);
    }

    /// <summary>Makes names and tags with a key that was taken.</summary>
    public sealed class Pen
    {
        private readonly DataKey _key;
        private readonly string _file;
        private readonly byte[] _naming = new byte[DataKey.Size];
        private readonly byte[] _tagging = new byte[DataKey.Size];

        internal Pen(DataKey key, string file)
        {
            (_key, _file) = (key, file);
            key.Derive(_naming, "digest-name");
            key.Derive(_tagging, "digest-tag");
        }

        internal bool IsOf(DataKey key) => ReferenceEquals(_key, key);

        /// <summary>What a person is called in a municipality's digests.</summary>
        /// <param name="municipality">Six digits.</param>
        /// <param name="code">The person's current resident code.</param>
        /// <returns>The name.</returns>
        public DigestName NameOf(string municipality, ResidentCode code) =>
            new(BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(_naming, Encoding.ASCII.GetBytes($"{municipality}/{code.Value}"))));

        /// <summary>The tag of what a record says.</summary>
        /// <param name="name">What the person is called.</param>
        /// <param name="compared">The compared items as bytes.</param>
        /// <returns>The tag: equal for one person and equal items, and for nothing else.</returns>
        public UInt128 TagOf(DigestName name, ReadOnlySpan<byte> compared)
        {
            return BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(_tagging, (byte[])[.. Encoding.ASCII.GetBytes(name.Hex), .. compared]));
        }

        internal byte[] Seal(DigestPlace place, string row, DigestEntry entry)
        {
            Span<byte> bytes = stackalloc byte[EntryBytes];
            bytes[0] = (byte)entry.State;
            BinaryPrimitives.WriteInt64BigEndian(bytes[1..], entry.Version);
            Convert.FromHexString(entry.Person.Hex).CopyTo(bytes[9..]);
            BinaryPrimitives.WriteUInt128BigEndian(bytes[^TagBytes..], entry.Tag);
            return RowCipher.Seal(_key, IdentityOf(place, row, entry.Name), bytes);
        }

        internal DigestEntry? Open(DigestPlace place, string row, DigestName name, byte[] sealedBytes)
        {
            try
            {
                var bytes = RowCipher.Open(_key, IdentityOf(place, row, name), sealedBytes).AsSpan();
                return bytes.Length != EntryBytes
                    ? null
                    : new DigestEntry(
                        name,
                        new BlindToken(Convert.ToHexStringLower(bytes[9..^TagBytes])),
                        BinaryPrimitives.ReadInt64BigEndian(bytes[1..]),
                        (DigestState)bytes[0],
                        BinaryPrimitives.ReadUInt128BigEndian(bytes[^TagBytes..]));
            }
            catch (SealBrokenException)
            {
                return null;
            }
        }

        private RowIdentity IdentityOf(DigestPlace place, string row, DigestName name) =>
            new(_file, KnownTables.Digests, place.Partition, $"{row[..DigestTable.BucketDigits]}.{name.Hex}");
    }
}
