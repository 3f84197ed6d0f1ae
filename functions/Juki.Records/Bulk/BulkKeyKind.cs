namespace Juki.Records.Bulk;

/// <summary>By what a row looks for its person.</summary>
public enum BulkKeyKind
{
    /// <summary>By the resident code (住民票コード).</summary>
    ResidentCode = 1,

    /// <summary>By the individual number (個人番号).</summary>
    IndividualNumber = 2,

    /// <summary>By the four items (4情報).</summary>
    FourItems = 3,
}
