using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Integrity;

/// <summary>How far the digests are laid anew.</summary>
/// <param name="Municipalities">Whose digests they are; none while nothing is being laid.</param>
/// <param name="StartsAt">When every process writes to the new buckets too, so that reading may begin.</param>
/// <param name="Next">The first of the people's places that is not read yet, from 0.</param>
/// <param name="LookedAt">When it was last looked for digests that are to be laid anew.</param>
[GenerateShape]
internal sealed partial record RebuildProgress(
    [property: Key(0)] IReadOnlyList<string> Municipalities,
    [property: Key(1)] DateTimeOffset StartsAt,
    [property: Key(2)] int Next,
    [property: Key(3)] DateTimeOffset LookedAt)
{
    public static RebuildProgress None { get; } = new([], default, 0, DateTimeOffset.MinValue);
}

/// <summary>Keeps how far the digests are laid anew, so that a run goes on where the former one ended.</summary>
public sealed class RebuildProgressStore(SealedTables tables)
{
    private const string Partition = "rebuild";
    private const string Row = "progress";

    private static readonly DataKeyNumber Key = new(KeyPurpose.Index, (int)IndexName.Integrity);

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Digests);

    internal async Task<RebuildProgress> ReadAsync(CancellationToken cancellationToken) =>
        await _table.ReadAsync(Partition, Row, cancellationToken) is { } row ? Payload.Unpack<RebuildProgress>(row.Payload) : RebuildProgress.None;

    internal Task WriteAsync(RebuildProgress progress, CancellationToken cancellationToken) =>
        _table.PutAsync(Partition, Row, Payload.Pack(progress), Key, cancellationToken);
}
