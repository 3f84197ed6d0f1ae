using Juki.Records.Time;
using Juki.Vault.Keys;

namespace Juki.Registry.Provisions;

/// <summary>The months whose chains may still grow or not be folded: the one that is, and the one before.</summary>
internal static class OpenMonths
{
    /// <summary>The months at a time.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The former month and the current one, as yyyyMM.</returns>
    public static IReadOnlyList<int> At(DateTimeOffset now) => [KeyPeriods.Provisions(JapanTime.Of(now).AddMonths(-1)).Period, KeyPeriods.Provisions(now).Period];
}
