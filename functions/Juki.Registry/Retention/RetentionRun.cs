using Juki.Vault.Keys;

namespace Juki.Registry.Retention;

/// <summary>Takes down what a run does.</summary>
/// <param name="kind">Which job.</param>
/// <param name="startedAt">When it started.</param>
public sealed class RetentionRun(string kind, DateTimeOffset startedAt)
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<PurgedKey> _keys = [];
    private readonly SortedDictionary<(string What, string Why), int> _left = [];

    /// <summary>Counts something that was done.</summary>
    /// <param name="what">One of <see cref="KnownCounts"/>.</param>
    /// <param name="count">How often.</param>
    public void Count(string what, int count)
    {
        if (count > 0)
            _counts[what] = _counts.GetValueOrDefault(what) + count;
    }

    /// <summary>Takes down that a key object was destroyed.</summary>
    /// <param name="end">The object and its end.</param>
    public void Destroyed(KeyEnd end) => _keys.Add(new PurgedKey(end.KeyObject, end.EffectiveAt));

    /// <summary>Takes down that something was left.</summary>
    /// <param name="what">What; nothing personal.</param>
    /// <param name="why">A stable code, or a few words.</param>
    public void Leave(string what, string why) => _left[(what, why)] = _left.GetValueOrDefault((what, why)) + 1;

    /// <summary>The run as a report.</summary>
    /// <param name="endedAt">When it ended.</param>
    /// <returns>The report.</returns>
    public PurgeReport ToReport(DateTimeOffset endedAt) => new(
        kind,
        startedAt,
        endedAt,
        [.. _counts.Select(c => new PurgeCount(c.Key, c.Value))],
        _keys,
        [.. _left.Select(l => new PurgeRemainder(l.Key.What, l.Key.Why, l.Value))]);
}
