using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Juki.Vault.Payloads;
using Juki.Vault.Sealing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>Reads the chains of the log in their order, and holds each entry against the one before it and the last against the chain's head.</summary>
public sealed class ChainReader(SealedTables tables)
{
    // Behind every opening, and behind a chain's head, in key order.
    private const string AfterOpenings = "~";
    private const string AfterHead = ChainPlaces.Head + ".";

    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.Provisions);

    /// <summary>Lists a month's chains by their names. One request a thousand.</summary>
    internal async Task<IReadOnlyList<ListedChain>> ListAsync(int month, CancellationToken cancellationToken)
    {
        var chains = new List<ListedChain>();
        await foreach (var row in _table.ReadRangeAsync(ChainPlaces.OpeningsOf(month), "", AfterOpenings, cancellationToken))
        {
            var opening = Payload.Unpack<ChainOpening>(row.Payload);
            chains.Add(new ListedChain(row.RowKey, opening.At, opening.IsHeld));
        }

        return chains;
    }

    /// <summary>Reads a chain's entries after one. One request a thousand.</summary>
    /// <param name="after">Up to where the chain is known.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="SealBrokenException">An entry is missing, or does not follow the one before it.</exception>
    internal async IAsyncEnumerable<ChainedEntry> ReadAfterAsync(FoldedChain after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = new ChainHead(after.Position, after.Last);
        ChainHead? head = null;
        await foreach (var row in _table.ReadRangeAsync(after.Chain, ChainPlaces.Entry(after.Position + 1), AfterHead, cancellationToken))
        {
            if (row.RowKey == ChainPlaces.Head)
            {
                head = Payload.Unpack<ChainHead>(row.Payload);
                break;
            }

            var entry = Payload.Unpack<ChainRow>(row.Payload);
            if (entry.Chain != after.Chain || entry.Position != known.Position + 1 || !IsSame(entry.Previous, known.Last))
                throw Broken();
            known = new ChainHead(entry.Position, ChainRow.LeafHash(row.Payload));
            yield return new ChainedEntry(after.Chain, known.Position, known.Last, entry.Entry);
        }

        // A chain that was opened and never written to has no head.
        if (head is null ? known.Position > 0 : head.Position != known.Position || !IsSame(head.Last, known.Last))
            throw Broken();
    }

    private static bool IsSame(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);

    private SealBrokenException Broken() => new(_table.Name, "an entry of a chain is missing or does not follow the one before it");
}

/// <summary>An entry where it stands.</summary>
/// <param name="Chain">Its chain.</param>
/// <param name="Position">Its position.</param>
/// <param name="Leaf">Its leaf hash.</param>
/// <param name="Entry">What it says.</param>
internal sealed record ChainedEntry(string Chain, long Position, byte[] Leaf, ProvisionEntry Entry);
