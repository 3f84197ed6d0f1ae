using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.People;

/// <summary>Where a code led.</summary>
/// <param name="Range">The range to work on: the person's, or what lies at the code's own place.</param>
/// <param name="Alias">The range at the code's own place when it is an alias that counts; it may hold notices that came before the code change.</param>
public sealed record Place(PersonRange Range, PersonRange? Alias)
{
    /// <summary>What the range's head holds.</summary>
    public PersonBody Body { get; } = PersonBody.Unpack(Range.Body);
}

/// <summary>
/// Finds the range of the person whose resident code is, or was, a given one. An alias counts only if the person's own head holds the
/// code: the claim of a change that never committed leads nowhere.
/// </summary>
public sealed class PersonLocator(PersonStore people)
{
    /// <summary>Finds a place. One request, two by a code that was not the person's first.</summary>
    /// <param name="code">Token of the code.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The place; of nobody when no one holds or held the code.</returns>
    /// <exception cref="Vault.Sealing.SealBrokenException">A row, or the set of rows, is not as it was sealed.</exception>
    public async Task<Place> LocateAsync(BlindToken code, CancellationToken cancellationToken)
    {
        var own = new Place(await people.ReadAsync(code, cancellationToken), null);
        if (own.Body.AliasOf is not { } anchor)
            return own;
        var person = new Place(await people.ReadAsync(new BlindToken(anchor), cancellationToken), own.Range);
        return person.Body.HoldsCode(person.Range.Person, code) ? person : own;
    }
}
