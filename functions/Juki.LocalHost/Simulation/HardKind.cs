namespace Juki.LocalHost.Simulation;

/// <summary>What makes a synthetic person hard to handle: legal, rare, and easily spoilt by software.</summary>
public enum HardKind
{
    /// <summary>A private-use character (外字) in the name.</summary>
    PrivateUseGaiji = 1,

    /// <summary>The geta mark 〓 in the name, for a character outside the shared set.</summary>
    GetaMark,

    /// <summary>The geta mark in the address only.</summary>
    GaijiInAddress,

    /// <summary>A variation sequence (IVS): 邉 and U+E010F are one character.</summary>
    VariationSequence,

    /// <summary>A character beyond the basic plane: 𠮷 is two UTF-16 code units.</summary>
    SupplementaryPlane,

    /// <summary>A compatibility ideograph that normalisation would destroy: 﨑.</summary>
    CompatibilityIdeograph,

    /// <summary>No kana reading recorded.</summary>
    NoKana,

    /// <summary>No individual number yet.</summary>
    NoIndividualNumber,

    /// <summary>A birth date of which only the year is known.</summary>
    BirthYearOnly,

    /// <summary>A birth date of which nothing is known.</summary>
    UnknownBirthDate,

    /// <summary>A birth date that no calendar has: 29 February of a common year.</summary>
    NonCalendarBirthDate,

    /// <summary>A foreigner's name in Latin capitals, without kana.</summary>
    LatinName,

    /// <summary>No name yet (命名前).</summary>
    BlankName,
}
