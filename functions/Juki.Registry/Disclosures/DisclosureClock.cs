using Juki.Registry.Cases;

namespace Juki.Registry.Disclosures;

/// <summary>The times that the two laws set, in days in Japan. A period that ends on a holiday is not prolonged here.</summary>
internal static class DisclosureClock
{
    private const int Days = 30;

    /// <summary>The last day on which a request may be decided.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="receivedOn">The day on which the request came.</param>
    /// <returns>
    /// Of a request for the record, the thirtieth day with that day as the first (住基法30条の33 1項, 受理した日から);
    /// of one for provisions, thirty days after it (個人情報保護法83条1項, the first day not counted: 民法140条).
    /// </returns>
    public static DateOnly DueOn(CaseKind kind, DateOnly receivedOn) => receivedOn.AddDays(kind == CaseKind.Provisions ? Days : Days - 1);

    /// <summary>The last day to which that may be extended.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="receivedOn">The day on which the request came.</param>
    /// <returns>Thirty days more for provisions (個人情報保護法83条2項); null for the record, where the law sets none (住基法30条の33 2項).</returns>
    public static DateOnly? LatestOn(CaseKind kind, DateOnly receivedOn) =>
        kind == CaseKind.Provisions ? DueOn(kind, receivedOn).AddDays(Days) : null;
}
