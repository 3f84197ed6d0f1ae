using Juki.Registry.Cases;
using Juki.Registry.Disclosures;

namespace Juki.Registry.Corrections;

/// <summary>
/// The time for requests for correction and notices of error. The law sets none but 遅滞なく (住基法30条の35); the days are those of a
/// request for what is held [P].
/// </summary>
internal static class InvestigationClock
{
    /// <summary>The last day on which it may be closed.</summary>
    /// <param name="receivedOn">The day on which it came.</param>
    /// <returns>The day.</returns>
    public static DateOnly DueOn(DateOnly receivedOn) => DisclosureClock.DueOn(CaseKind.Record, receivedOn);
}
