using Juki.Records.Items;

namespace Juki.Registry.NationalInquiries;

/// <summary>What the national server answered, in good form. Holds personal data.</summary>
/// <param name="Count">How many people match.</param>
/// <param name="Record">The one person's items, those that were not asked for blank; null unless exactly one matches.</param>
internal sealed record NationalAnswer(int Count, RecordItems? Record)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every answer.</returns>
    public override string ToString() => "(national answer)";
}
