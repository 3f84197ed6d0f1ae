using Juki.Registry.People;
using Juki.Vault.People;

namespace Juki.Registry.Updates;

/// <summary>The notices that a person's range holds, lowest number first. Those of a number are of different senders (rulings.md 8).</summary>
internal sealed class HeldNotices
{
    private readonly SortedDictionary<string, HeldNotice> _bySuffix = new(StringComparer.Ordinal);

    public int Count => _bySuffix.Count;

    /// <summary>Since when the one that has been held longest waits; null when there is none.</summary>
    public DateTimeOffset? OldestWait => _bySuffix.Values.Min(held => (DateTimeOffset?)held.WaitsFrom);

    public static HeldNotices In(PersonRange range)
    {
        var held = new HeldNotices();
        foreach (var row in range.OfKind(RowKind.Held))
            held.Put(row.Suffix, HeldNotice.Unpack(row.Payload));
        return held;
    }

    public HeldNotice? Find(string suffix) => _bySuffix.GetValueOrDefault(suffix);

    public void Put(string suffix, HeldNotice held) => _bySuffix[suffix] = held;

    public void Remove(string suffix) => _bySuffix.Remove(suffix);

    /// <summary>When the next one settles after a time; null when none waits for one.</summary>
    public DateTimeOffset? NextReleaseAfter(DateTimeOffset time) =>
        _bySuffix.Values.Where(held => held.ReleaseAt > time).Min(held => held.ReleaseAt);

    /// <summary>The notices number by number; to be left at the first one that is changed.</summary>
    public IEnumerable<(long Number, IReadOnlyList<KeyValuePair<string, HeldNotice>> Notices)> ByNumber()
    {
        var ofOne = new List<KeyValuePair<string, HeldNotice>>();
        foreach (var held in _bySuffix)
        {
            if (ofOne.Count > 0 && HeldNotice.NumberOf(ofOne[0].Key) != HeldNotice.NumberOf(held.Key))
            {
                yield return (SequenceKey.Read(HeldNotice.NumberOf(ofOne[0].Key)), ofOne);
                ofOne = [];
            }

            ofOne.Add(held);
        }

        if (ofOne.Count > 0)
            yield return (SequenceKey.Read(HeldNotice.NumberOf(ofOne[0].Key)), ofOne);
    }
}
