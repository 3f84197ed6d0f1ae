using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Tables;

namespace Juki.Registry.Claims;

/// <summary>
/// Claims of later resident codes (住民票コード, C13): an alias at the head key that a person whose first code it is would have, so that
/// both collide there. A range with nothing but held notices is no obstacle (rulings.md 10); the alias takes its head.
/// </summary>
public sealed class CodeBook(PersonStore people) : IClaimBook
{
    async Task<bool> IClaimBook.TryClaimAsync(BlindToken what, BlindToken claimant, CancellationToken cancellationToken)
    {
        var range = await people.ReadAsync(what, cancellationToken);
        if (HolderOf(what, PersonBody.Unpack(range.Body)) is not null)
            return false;
        try
        {
            await PointAsync(range, claimant, cancellationToken);
            return true;
        }
        catch (RowChangedException)
        {
            return false;
        }
    }

    async Task<OpenClaim?> IClaimBook.ReadAsync(BlindToken what, CancellationToken cancellationToken)
    {
        var range = await people.ReadAsync(what, cancellationToken);
        return HolderOf(what, PersonBody.Unpack(range.Body)) is { } holder
            ? new OpenClaim(holder, (claimant, token) => PointAsync(range, claimant, token))
            : null;
    }

    bool IClaimBook.IsHeldBy(BlindToken holder, PersonBody body, BlindToken what) => body.HoldsCode(holder, what);

    private static BlindToken? HolderOf(BlindToken what, PersonBody body)
    {
        if (body.Current is not null)
            return what;
        return body.AliasOf is { } anchor ? new BlindToken(anchor) : null;
    }

    private Task<PersonRange> PointAsync(PersonRange range, BlindToken anchor, CancellationToken cancellationToken)
    {
        var body = PersonBody.Unpack(range.Body) with { AliasOf = anchor.Hex };
        return people.CommitAsync(range, new RangeChange(body.Pack()), cancellationToken);
    }
}
