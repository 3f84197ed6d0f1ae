using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Retention;

/// <summary>What one run of a purge or rotation did. It holds counts and names of keys, nothing of a person.</summary>
/// <param name="Kind">Which job.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Counts">What was done, and how often.</param>
/// <param name="Keys">Key objects that were destroyed, or whose destruction was followed up.</param>
/// <param name="Left">What was left, and why; empty when nothing more is due.</param>
[GenerateShape]
public sealed partial record PurgeReport(
    [property: Key(0)] string Kind,
    [property: Key(1)] DateTimeOffset StartedAt,
    [property: Key(2)] DateTimeOffset EndedAt,
    [property: Key(3)] IReadOnlyList<PurgeCount> Counts,
    [property: Key(4)] IReadOnlyList<PurgedKey> Keys,
    [property: Key(5)] IReadOnlyList<PurgeRemainder> Left)
{
    /// <summary>How often something was done.</summary>
    /// <param name="what">One of <see cref="KnownCounts"/>.</param>
    /// <returns>The count, 0 when it was never done.</returns>
    public int CountOf(string what) => Counts.FirstOrDefault(c => c.What == what)?.Count ?? 0;
}

/// <summary>How often something was done in a run.</summary>
/// <param name="What">One of <see cref="KnownCounts"/>.</param>
/// <param name="Count">How often.</param>
[GenerateShape]
public sealed partial record PurgeCount([property: Key(0)] string What, [property: Key(1)] int Count);

/// <summary>A key object that a run destroyed.</summary>
/// <param name="KeyObject">Its name in the vault.</param>
/// <param name="EffectiveAt">From when on nothing that it sealed can be opened from any copy (V4): the vault's purge protection may delay it.</param>
[GenerateShape]
public sealed partial record PurgedKey([property: Key(0)] string KeyObject, [property: Key(1)] DateTimeOffset EffectiveAt);

/// <summary>Something that a run left to a later one, or to a person.</summary>
/// <param name="What">What it is, without anything personal.</param>
/// <param name="Why">Why it was left: a stable code, or a few words.</param>
/// <param name="Count">How many of it.</param>
[GenerateShape]
public sealed partial record PurgeRemainder([property: Key(0)] string What, [property: Key(1)] string Why, [property: Key(2)] int Count);
