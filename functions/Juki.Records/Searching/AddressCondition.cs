using Juki.Records.Values;

namespace Juki.Records.Searching;

/// <summary>Which addresses a search looks for: everything that is given must hold.</summary>
public sealed record AddressCondition
{
    private readonly string? _text;

    /// <summary>The municipality (市町村コード): one code, or those of a city's wards.</summary>
    public IReadOnlyCollection<MunicipalityCode>? Municipalities { get; init; }

    /// <summary>The town by its code (大字・字コード).</summary>
    public string? TownCode { get; init; }

    /// <summary>The address, or its beginning, folded as compared.</summary>
    public string? Text
    {
        get => _text;
        init => _text = value is null ? null : NameFold.OfAddress(value);
    }

    /// <summary>Whether the text is the whole address.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Tells whether an address is looked for.</summary>
    /// <param name="facts">The person.</param>
    /// <returns>True when it is.</returns>
    public bool Matches(SearchedPerson facts) =>
        (Municipalities is null || Municipalities.Contains(facts.Municipality))
        && (TownCode is null || facts.TownCode == TownCode)
        && (Text is null || IsText(facts.Address) || IsText(facts.LastAddress));

    private bool IsText(string address) => IsWhole ? address == Text : address.StartsWith(Text!, StringComparison.Ordinal);

    /// <summary>Says nothing of the address.</summary>
    /// <returns>The same text for every condition.</returns>
    public override string ToString() => "(address condition)";
}
