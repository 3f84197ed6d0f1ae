using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Tables;

namespace Juki.Registry.Updates;

/// <summary>
/// Sees to it that an individual number (個人番号) is never held by two people, now or in history (C12).
/// A claim that its claimant never committed is taken over; the claimant, should it still be under way, fails at its commit.
/// </summary>
public sealed class NumberRegister(NumberClaims claims, PersonStore people)
{
    private const int Attempts = 10;

    /// <summary>Claims a number for a person, after every other check has passed. One request, more only when it is contested.</summary>
    /// <param name="number">The number's token.</param>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>False when another person holds or held the number.</returns>
    /// <exception cref="RowChangedException">It is contested by others without end; the queue redelivers.</exception>
    public async Task<bool> ClaimAsync(BlindToken number, BlindToken person, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await claims.TryClaimAsync(number, person, cancellationToken))
                return true;
            if (await claims.ReadAsync(number, cancellationToken) is not { } claim)
                continue;
            if (claim.Holder != person && await IsCommittedAsync(claim.Holder, number, cancellationToken))
                return false;
            if (await TryTakeOverAsync(claim, number, person, cancellationToken) is { } taken)
                return taken;
        }

        throw new RowChangedException(nameof(NumberClaims));
    }

    private async Task<bool> IsCommittedAsync(BlindToken holder, BlindToken number, CancellationToken cancellationToken) =>
        Holds(await people.ReadHeadAsync(holder, cancellationToken), number);

    private static bool Holds(PersonRange range, BlindToken number) => PersonBody.Unpack(range.Body).Numbers.Contains(number.Hex);

    // The order matters: fence, read again, replace. A claimant that committed before the fence is seen by the second
    // reading; one that read its range before the fence fails at its commit; one that read it after renews its own claim,
    // and then this replacement fails. That is why one's own claim is replaced too, though not fenced.
    private async Task<bool?> TryTakeOverAsync(NumberClaim claim, BlindToken number, BlindToken person, CancellationToken cancellationToken)
    {
        try
        {
            if (claim.Holder != person)
            {
                var fenced = await people.ReadAsync(claim.Holder, cancellationToken);
                await people.CommitAsync(fenced, new RangeChange(fenced.Body), cancellationToken);
                if (await IsCommittedAsync(claim.Holder, number, cancellationToken))
                    return false;
            }

            await claims.TakeOverAsync(claim, person, cancellationToken);
            return true;
        }
        catch (RowChangedException)
        {
            return null;
        }
    }
}
