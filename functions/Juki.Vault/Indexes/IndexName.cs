namespace Juki.Vault.Indexes;

/// <summary>The blind indexes and keyed digests, each under a key of its own. The numbers are kept for good: they name keys.</summary>
public enum IndexName
{
    /// <summary>Resident codes (住民票コード), full length: the place of a person's range.</summary>
    ResidentCode = 1,

    /// <summary>Individual numbers (個人番号), full length: claims.</summary>
    IndividualNumber = 2,

    /// <summary>Digests of the rows in a person's range.</summary>
    RangeDigest = 3,

    /// <summary>Senders and notice ids in row keys of held notices and receipts.</summary>
    Notice = 4,

    /// <summary>Birth dates: the buckets in which people are searched by one.</summary>
    BirthDate = 5,

    /// <summary>Beginning of a name with the year of birth.</summary>
    NameAndYear = 6,

    /// <summary>Beginning of a name with the town.</summary>
    NameAndTown = 7,

    /// <summary>Pseudonyms in row keys of search indexes, one of a person for each index.</summary>
    SearchPlace = 8,

    /// <summary>Digests of records for checks of integrity: pseudonyms by municipality, tags, and the seal of both.</summary>
    Integrity = 9,
}
