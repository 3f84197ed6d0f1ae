using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Updates;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.Inquiries;

/// <summary>A record that matched, and its person's token.</summary>
/// <param name="Person">The token.</param>
/// <param name="Record">The current record.</param>
public sealed record Finding(BlindToken Person, JukiRecord Record);

/// <summary>Finds the current record of a person by a unique number, and checks it once more against what was asked with (P4).</summary>
public sealed class PersonFinder(BlindIndex index, NumberClaims claims, PersonStore people)
{
    /// <summary>Finds by resident code. One request.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The record, or null.</returns>
    public async Task<Finding?> FindAsync(ResidentCode code, CancellationToken cancellationToken)
    {
        var finding = await ReadAsync(await index.OfAsync(code, cancellationToken), cancellationToken);
        return finding?.Record.ResidentCode == code ? finding : null;
    }

    /// <summary>Finds by individual number. Two requests; one when nobody claims it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The record of whoever holds the number now, or null.</returns>
    public async Task<Finding?> FindAsync(IndividualNumber number, CancellationToken cancellationToken)
    {
        if (await claims.ReadAsync(await index.OfAsync(number, cancellationToken), cancellationToken) is not { } claim)
            return null;
        var finding = await ReadAsync(claim.Holder, cancellationToken);
        return finding?.Record.IndividualNumber == number ? finding : null;
    }

    private async Task<Finding?> ReadAsync(BlindToken person, CancellationToken cancellationToken)
    {
        var range = await people.ReadHeadAsync(person, cancellationToken);
        return PersonBody.Unpack(range.Body).Current is { } current ? new Finding(person, current) : null;
    }
}
