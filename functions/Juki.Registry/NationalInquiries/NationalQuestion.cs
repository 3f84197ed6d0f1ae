using System.Text.Json;

namespace Juki.Registry.NationalInquiries;

/// <summary>What the national server is asked (N1): whom, for which duty and why, and which items. Holds personal data.</summary>
/// <param name="Id">The question's id, the same however often it is sent.</param>
/// <param name="Duty">Code of the duty (事務).</param>
/// <param name="Purpose">The purpose (利用事由).</param>
/// <param name="DocumentNumber">Number of the document that the question rests on (文書番号).</param>
/// <param name="ResidentCode">The person's resident code; null when asked otherwise.</param>
/// <param name="IndividualNumber">The person's individual number; null when asked otherwise.</param>
/// <param name="Conditions">The four items (4情報) as the asker gave them; null where none was given.</param>
/// <param name="IncludesRemoved">Whether removed and dead people are asked for too.</param>
/// <param name="Items">Names of the items for the asker.</param>
/// <param name="MatchItems">Names of the items for this server alone, which holds the answer against the question with them (突合); none of <paramref name="Items"/>.</param>
internal sealed record NationalQuestion(
    string Id,
    string Duty,
    string Purpose,
    string DocumentNumber,
    string? ResidentCode,
    string? IndividualNumber,
    JsonElement? Conditions,
    bool IncludesRemoved,
    IReadOnlyList<string> Items,
    IReadOnlyList<string> MatchItems)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every question.</returns>
    public override string ToString() => "(national question)";
}
