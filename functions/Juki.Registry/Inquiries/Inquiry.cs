using Juki.Records.Values;

namespace Juki.Registry.Inquiries;

/// <summary>An inquiry (照会) by one of the two unique numbers (P1).</summary>
/// <param name="Duty">Code of the duty (事務) that it is made for.</param>
/// <param name="Purpose">The purpose (利用事由) stated.</param>
/// <param name="DocumentNumber">The document number (文書番号) stated.</param>
/// <param name="ResidentCode">The resident code asked with, or null.</param>
/// <param name="IndividualNumber">The individual number asked with, or null.</param>
/// <param name="Items">Numbers of the items asked for.</param>
public sealed record Inquiry(
    string Duty,
    string Purpose,
    string DocumentNumber,
    ResidentCode? ResidentCode,
    IndividualNumber? IndividualNumber,
    IReadOnlyList<int> Items)
{
    /// <summary>Number of the item asked with.</summary>
    public int AskedWith => ResidentCode is null ? Records.Items.JukiItem.IndividualNumber : Records.Items.JukiItem.ResidentCode;

    /// <inheritdoc />
    public override string ToString() => $"(inquiry for {Duty})";
}
