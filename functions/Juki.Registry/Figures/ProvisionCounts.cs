using System.Globalization;
using Juki.Records.Time;
using Juki.Registry.Provisions;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Figures;

/// <summary>How many attempts of each sort a day in Japan saw (T1).</summary>
/// <param name="Counts">The counts, each sort once.</param>
[GenerateShape]
internal sealed partial record ProvisionCounts([property: Key(0)] IReadOnlyList<ProvisionCount> Counts)
{
    public static ProvisionCounts None { get; } = new([]);

    /// <summary>Where a day's counts lie in its month's partition.</summary>
    public static string Row(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"day-{day:yyyyMMdd}");

    /// <summary>The day that an entry counts for.</summary>
    public static DateOnly DayOf(ProvisionEntry entry) => JapanTime.DateOf(entry.At);

    /// <summary>The counts with more entries of the same day.</summary>
    public ProvisionCounts With(IEnumerable<ProvisionEntry> entries) => new(
    [
        .. Counts.Concat(entries.Select(ProvisionCount.Of))
            .GroupBy(count => count with { Count = 0 })
            .Select(sort => sort.Key with { Count = sort.Sum(count => count.Count) }),
    ]);
}

/// <summary>How many attempts of a sort there were.</summary>
/// <param name="Function">The function.</param>
/// <param name="Agency">Who asked or was told; null where that is not known.</param>
/// <param name="Duty">The duty; null where none was stated.</param>
/// <param name="Outcome">How they ended.</param>
/// <param name="Code">Why, where they were refused or withheld.</param>
/// <param name="Count">How many.</param>
[GenerateShape]
internal sealed partial record ProvisionCount(
    [property: Key(0)] string Function,
    [property: Key(1)] string? Agency,
    [property: Key(2)] string? Duty,
    [property: Key(3)] ProvisionOutcome Outcome,
    [property: Key(4)] string? Code,
    [property: Key(5)] int Count)
{
    public static ProvisionCount Of(ProvisionEntry entry) => new(entry.Function, entry.Agency, entry.Duty, entry.Outcome, entry.Code, 1);
}
