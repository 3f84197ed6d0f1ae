using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Tables;

namespace Juki.Registry.Claims;

/// <summary>
/// Sees to it that a code or number is never held by two people, now or in history (C12, C13). A claim that its claimant never
/// committed is taken over; the claimant, should it still be under way, fails at its commit. See docs/adr/0008.
/// </summary>
public sealed class ClaimProtocol(PersonStore people)
{
    private const int Attempts = 10;

    /// <summary>Claims something for a person, after every other check has passed. One request, more only when it is contested.</summary>
    /// <returns>False when another person holds or held it.</returns>
    /// <exception cref="RowChangedException">It is contested by others without end; the queue redelivers.</exception>
    internal async Task<bool> ClaimAsync(IClaimBook book, BlindToken what, BlindToken person, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await book.TryClaimAsync(what, person, cancellationToken))
                return true;
            if (await book.ReadAsync(what, cancellationToken) is not { } claim)
                continue;
            if (claim.Holder != person && await IsCommittedAsync(book, claim.Holder, what, cancellationToken))
                return false;
            if (await TryTakeOverAsync(book, claim, what, person, cancellationToken) is { } taken)
                return taken;
        }

        throw new RowChangedException(nameof(ClaimProtocol));
    }

    /// <summary>Makes a claimant that has not committed fail at its commit.</summary>
    /// <returns>False when it has committed after all.</returns>
    /// <exception cref="RowChangedException">Its range changed meanwhile; look again.</exception>
    internal async Task<bool> FenceAsync(IClaimBook book, BlindToken claimant, BlindToken what, CancellationToken cancellationToken)
    {
        var fenced = await people.ReadAsync(claimant, cancellationToken);
        await people.CommitAsync(fenced, new RangeChange(fenced.Body), cancellationToken);
        return !await IsCommittedAsync(book, claimant, what, cancellationToken);
    }

    private async Task<bool> IsCommittedAsync(IClaimBook book, BlindToken holder, BlindToken what, CancellationToken cancellationToken) =>
        book.IsHeldBy(holder, PersonBody.Unpack((await people.ReadHeadAsync(holder, cancellationToken)).Body), what);

    // The order matters: fence, read again, replace. A claimant that committed before the fence is seen by the second
    // reading; one that read its range before the fence fails at its commit; one that read it after renews its own claim,
    // and then this replacement fails. That is why one's own claim is replaced too, though not fenced.
    private async Task<bool?> TryTakeOverAsync(IClaimBook book, OpenClaim claim, BlindToken what, BlindToken person, CancellationToken cancellationToken)
    {
        try
        {
            if (claim.Holder != person && !await FenceAsync(book, claim.Holder, what, cancellationToken))
                return false;
            await claim.TakeOverAsync(person, cancellationToken);
            return true;
        }
        catch (RowChangedException)
        {
            return null;
        }
    }
}
