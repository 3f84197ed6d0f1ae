using Juki.Records.Searching;
using Juki.Records.Values;

namespace Juki.Records.Bulk;

/// <summary>A row of a condition file whose form is right. Holds personal data.</summary>
/// <param name="InquiryNumber">照会番号.</param>
/// <param name="Kind">By what the person is looked for.</param>
/// <param name="ResidentCode">The code, of a row that looks by it; otherwise null.</param>
/// <param name="IndividualNumber">The number, of a row that looks by it; otherwise null.</param>
/// <param name="Conditions">The four items that the person must fit; null where none is given.</param>
/// <param name="AskedWith">Numbers of the items that it asks with.</param>
public sealed record BulkRow(
    string InquiryNumber,
    BulkKeyKind Kind,
    ResidentCode? ResidentCode,
    IndividualNumber? IndividualNumber,
    FourItems? Conditions,
    IReadOnlyList<int> AskedWith)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every row.</returns>
    public override string ToString() => "(bulk row)";
}
