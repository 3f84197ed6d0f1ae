namespace Juki.Records.Searching;

/// <summary>A search by the four items (4情報: name, address, birth date, sex): everything that is given must hold (P1, P4). Personal data.</summary>
public sealed record FourItems
{
    /// <summary>The name, or its reading.</summary>
    public NameCondition? Name { get; init; }

    /// <summary>The birth date.</summary>
    public BirthCondition? Birth { get; init; }

    /// <summary>The sex: 1, 2, or 3 for not recorded.</summary>
    public string? Sex { get; init; }

    /// <summary>The address.</summary>
    public AddressCondition? Address { get; init; }

    /// <summary>Tells whether somebody is looked for.</summary>
    /// <param name="person">The person.</param>
    /// <returns>True when every condition holds.</returns>
    public bool Matches(SearchedPerson person) =>
        (Name is null || person.Names.Any(Name.Matches))
        && (Birth is null || Birth.Matches(person.BirthDate))
        && (Sex is null || person.Sex == Sex)
        && (Address is null || Address.Matches(person));

    /// <summary>Says nothing of what is looked for.</summary>
    /// <returns>The same text for every search.</returns>
    public override string ToString() => "(four items)";
}
