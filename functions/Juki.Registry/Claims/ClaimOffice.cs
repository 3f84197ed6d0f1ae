using Juki.Records.Checks;
using Juki.Records.Judging;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Tables;

namespace Juki.Registry.Claims;

/// <summary>Makes the claims of a notice that every other check has passed: the code first (C13), then the number (C12).</summary>
public sealed class ClaimOffice(ClaimProtocol protocol, NumberBook numbers, CodeBook codes, BlindIndex index, PersonStore people)
{
    /// <summary>Claims what an accepted notice brings in.</summary>
    /// <returns>What was claimed, or the check that failed.</returns>
    /// <exception cref="RowChangedException">Others are at the same claims; read again and decide anew.</exception>
    internal async Task<(Claimed? Claimed, CheckFailure? Failure)> ClaimAsync(
        PersonUpdate update, Judgement.Accepted accepted, CancellationToken cancellationToken)
    {
        await SettlePlaceAsync(update, cancellationToken);
        BlindToken? code = null;
        if (accepted.CodeToClaim is { } newCode)
        {
            code = await index.OfAsync(newCode, cancellationToken);
            if (update.Body.HoldsCode(update.Range.Person, code.Value) || !await protocol.ClaimAsync(codes, code.Value, update.Range.Person, cancellationToken))
                return (null, UpdateFailures.CodeUsedBefore);
        }

        BlindToken? number = null;
        if (accepted.NumberToClaim is { } toClaim)
        {
            number = await index.OfAsync(toClaim.Number, cancellationToken);
            var isOwnFormer = update.Body.Numbers.Contains(number.Value.Hex);

            // One's own claim is renewed, since it may just be about to be erased with what is no longer kept.
            if ((isOwnFormer && !toClaim.MayBeOwnFormer) || !await protocol.ClaimAsync(numbers, number.Value, update.Range.Person, cancellationToken))
                return (null, UpdateFailures.NumberOfAnother);
        }

        if (code is not null)
            update.TakeOverHeld(await people.ReadAsync(code.Value, cancellationToken));
        return (new Claimed(number, code), null);
    }

    // Somebody comes to live under a code that a change which never committed had claimed: that change must not commit any more.
    private async Task SettlePlaceAsync(PersonUpdate update, CancellationToken cancellationToken)
    {
        if (update.Body.AliasOf is { } claimant
            && !await protocol.FenceAsync(codes, new BlindToken(claimant), update.Range.Person, cancellationToken))
        {
            throw new RowChangedException(nameof(CodeBook));
        }
    }
}
