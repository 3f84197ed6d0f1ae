using Juki.Registry.Updates;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;

namespace Juki.Registry.Claims;

/// <summary>Claims of individual numbers (個人番号, C12): a row of its own for each number.</summary>
public sealed class NumberBook(NumberClaims claims) : IClaimBook
{
    Task<bool> IClaimBook.TryClaimAsync(BlindToken what, BlindToken claimant, CancellationToken cancellationToken) =>
        claims.TryClaimAsync(what, claimant, cancellationToken);

    async Task<OpenClaim?> IClaimBook.ReadAsync(BlindToken what, CancellationToken cancellationToken) =>
        await claims.ReadAsync(what, cancellationToken) is { } claim
            ? new OpenClaim(claim.Holder, (claimant, token) => claims.TakeOverAsync(claim, claimant, token))
            : null;

    bool IClaimBook.IsHeldBy(BlindToken holder, PersonBody body, BlindToken what) => body.Numbers.Contains(what.Hex);
}
