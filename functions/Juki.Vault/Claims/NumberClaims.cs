using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Vault.Claims;

/// <summary>Who claims an individual number. Whether the claim counts, the claimant's own range says.</summary>
/// <param name="Holder">The claimant's token.</param>
/// <param name="Row">The claim as read.</param>
public sealed record NumberClaim(BlindToken Holder, SealedRow Row);

/// <summary>
/// One never-reused row per individual number (C12): the place where two people who are given one number collide,
/// and where an inquiry by number finds its person.
/// </summary>
public sealed partial class NumberClaims(SealedTables tables, TimeProvider time)
{
    private readonly SealedTable _claims = tables.Open(StorageArea.Records, KnownTables.NumberClaims);

    /// <summary>Reads the claim of a number. One request.</summary>
    /// <param name="number">The number's token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The claim, or null.</returns>
    public async Task<NumberClaim?> ReadAsync(BlindToken number, CancellationToken cancellationToken)
    {
        var row = await _claims.ReadAsync(number.Partition, number.Hex, cancellationToken);
        return row is null ? null : new NumberClaim(new BlindToken(Payload.Unpack<Content>(row.Payload).Holder), row);
    }

    /// <summary>Claims a number unless it is claimed. One request.</summary>
    /// <param name="number">The number's token.</param>
    /// <param name="holder">The claimant.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when there is a claim already, be it the claimant's own.</returns>
    public Task<bool> TryClaimAsync(BlindToken number, BlindToken holder, CancellationToken cancellationToken) =>
        _claims.TryInsertAsync(number.Partition, number.Hex, Pack(holder), Key, cancellationToken);

    /// <summary>Claims several numbers of one partition, all or none. One request.</summary>
    /// <param name="claims">Numbers and who claims them: each number once, at most 100.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when one of them is claimed already, be it by who claims it now; nothing was written.</returns>
    /// <exception cref="GroupRefusedException">Too many, or a number twice.</exception>
    public Task<bool> TryClaimTogetherAsync(IReadOnlyList<(BlindToken Number, BlindToken Holder)> claims, CancellationToken cancellationToken)
    {
        var group = new GroupCommit(claims[0].Number.Partition);
        foreach (var (number, holder) in claims)
            group.Insert(number.Hex, Pack(holder), Key);
        return _claims.TryCommitAsync(group, cancellationToken);
    }

    /// <summary>Takes over a claim that was never committed; the caller has fenced the claimant's range. One request.</summary>
    /// <param name="claim">The claim as read.</param>
    /// <param name="holder">The new claimant.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is taken over.</returns>
    /// <exception cref="RowChangedException">Another took it first.</exception>
    public Task TakeOverAsync(NumberClaim claim, BlindToken holder, CancellationToken cancellationToken) =>
        _claims.ReplaceAsync(claim.Row, Pack(holder), Key, cancellationToken);

    private DataKeyNumber Key => KeyPeriods.Current(time.GetUtcNow());

    private static byte[] Pack(BlindToken holder) => Payload.Pack(new Content(holder.Hex));

    [GenerateShape]
    internal sealed partial record Content([property: Key(0)] string Holder);
}
