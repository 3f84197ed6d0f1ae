using Juki.Registry.Updates;
using Juki.Vault.Indexes;

namespace Juki.Registry.Claims;

/// <summary>A claim as read. Whether it counts, the claimant's own range says.</summary>
/// <param name="Holder">The claimant.</param>
/// <param name="TakeOverAsync">Puts another claimant in its place, or renews it; fails with <see cref="Vault.Tables.RowChangedException"/> when the claim is no longer as read.</param>
internal sealed record OpenClaim(BlindToken Holder, Func<BlindToken, CancellationToken, Task> TakeOverAsync);

/// <summary>Where claims of one kind stand: one place a code or number, never used twice.</summary>
internal interface IClaimBook
{
    /// <summary>Claims something that nobody claims.</summary>
    /// <returns>False when there is a claim already, be it the claimant's own.</returns>
    Task<bool> TryClaimAsync(BlindToken what, BlindToken claimant, CancellationToken cancellationToken);

    /// <summary>Reads a claim.</summary>
    /// <returns>The claim, or null.</returns>
    Task<OpenClaim?> ReadAsync(BlindToken what, CancellationToken cancellationToken);

    /// <summary>Whether a claimant's own range holds what was claimed, now or in history: then the claim counts for good.</summary>
    bool IsHeldBy(BlindToken holder, PersonBody body, BlindToken what);
}
