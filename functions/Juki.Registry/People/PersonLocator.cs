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
    public Task<Place> LocateAsync(BlindToken code, CancellationToken cancellationToken) => LocateAsync(code, people.ReadAsync, cancellationToken);

    /// <summary>Finds a place for an update: of a range that is larger than a page only the head is read. One request, two by a later code.</summary>
    /// <param name="code">Token of the code.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The place; its ranges are whole when notices are held at an alias.</returns>
    /// <exception cref="Vault.Sealing.SealBrokenException">A row that was opened, or the set of rows, is not as it was sealed.</exception>
    public async Task<Place> LocateForUpdateAsync(BlindToken code, CancellationToken cancellationToken)
    {
        var place = await LocateAsync(code, people.ReadOnePageAsync, cancellationToken);
        var mustBeWhole = place.Alias is { } alias && alias.CountOf(RowKind.Held) > 0 && !(alias.IsWhole && place.Range.IsWhole);
        return mustBeWhole ? await LocateAsync(code, cancellationToken) : place;
    }

    private static async Task<Place> LocateAsync(
        BlindToken code, Func<BlindToken, CancellationToken, Task<PersonRange>> read, CancellationToken cancellationToken)
    {
        var own = new Place(await read(code, cancellationToken), null);
        if (own.Body.AliasOf is not { } anchor)
            return own;
        var person = new Place(await read(new BlindToken(anchor), cancellationToken), own.Range);
        return person.Body.HoldsCode(person.Range.Person, code) ? person : own;
    }
}
