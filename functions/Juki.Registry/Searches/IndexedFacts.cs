using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Vault.Payloads;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Searches;

/// <summary>
/// What an index entry says of a person, so that most of a bucket is passed over without opening records. An address is in the entries by
/// town alone, so that a move changes no others.
/// </summary>
[GenerateShape]
internal sealed partial record IndexedFacts(
    [property: Key(0)] IReadOnlyList<IndexedName> Names,
    [property: Key(1)] string BirthDate,
    [property: Key(2)] string Sex,
    [property: Key(3)] string? Municipality,
    [property: Key(4)] string? TownCode,
    [property: Key(5)] string? Address,
    [property: Key(6)] string? LastAddress,
    [property: Key(7)] bool IsOverseas)
{
    public static byte[] Pack(SearchedPerson person, bool withAddress) => Payload.Pack(new IndexedFacts(
        [.. person.Names.Select(name => new IndexedName(name.Kanji, name.PlainKana, name.LooseKana))],
        person.BirthDate.Value,
        person.Sex,
        withAddress ? person.Municipality.Value : null,
        withAddress ? person.TownCode : null,
        withAddress ? person.Address : null,
        withAddress ? person.LastAddress : null,
        person.IsOverseas));

    public static IndexedFacts Unpack(byte[] facts) => Payload.Unpack<IndexedFacts>(facts);

    /// <summary>Whether the person may be one that is looked for; what the entry does not say is left to the record.</summary>
    public bool MayMatch(FourItems asked)
    {
        var person = new SearchedPerson(
            [.. Names.Select(name => new SearchedName(name.Kanji, name.PlainKana, name.LooseKana))],
            LooseDate.TryParse(BirthDate, out var date) ? date : default,
            Sex,
            MunicipalityCode.TryParse(Municipality, out var municipality) ? municipality : default,
            TownCode ?? "",
            Address ?? "")
        {
            LastAddress = LastAddress ?? "",
        };
        return (Address is null ? asked with { Address = null } : asked).Matches(person);
    }

    public override string ToString() => "(indexed facts)";
}

/// <summary>A name as searches compare it.</summary>
[GenerateShape]
internal sealed partial record IndexedName(
    [property: Key(0)] string Kanji, [property: Key(1)] string PlainKana, [property: Key(2)] string LooseKana)
{
    public override string ToString() => "(name)";
}
