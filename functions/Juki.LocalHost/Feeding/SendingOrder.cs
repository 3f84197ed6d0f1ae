using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;

namespace Juki.LocalHost.Feeding;

/// <summary>
/// In which order deliveries go out: what concerns one person one after another, each when those before it are answered, and everything else side
/// by side. Two deliveries concern one person where they share a resident code (住民票コード) or an individual number (個人番号), former ones
/// included, or the event's id. A delivery waits for earlier ones alone, so that no two ever wait for each other.
/// </summary>
public sealed class SendingOrder
{
    private static readonly string[] Members = ["residentCode", "formerResidentCode", "individualNumber", "formerIndividualNumber"];

    private readonly int[] _waitingFor;
    private readonly List<int>?[] _followers;
    private readonly PriorityQueue<int, int> _ready = new();

    /// <summary>Works the order out.</summary>
    /// <param name="deliveries">The deliveries in the order of arrival.</param>
    public SendingOrder(IReadOnlyList<SimulatedNotice> deliveries)
    {
        _waitingFor = new int[deliveries.Count];
        _followers = new List<int>?[deliveries.Count];
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (delivery, notice) in deliveries.Index())
        {
            // The last one of each key is enough: it waits for those before it itself.
            var keys = KeysOf(notice).ToHashSet(StringComparer.Ordinal);
            var before = keys.Where(last.ContainsKey).Select(key => last[key]).ToHashSet();
            foreach (var earlier in before)
                (_followers[earlier] ??= []).Add(delivery);
            foreach (var key in keys)
                last[key] = delivery;
            _waitingFor[delivery] = before.Count;
            if (before.Count == 0)
                _ready.Enqueue(delivery, delivery);
        }
    }

    /// <summary>Takes the delivery that goes out next: of those that wait for nothing the first in the list.</summary>
    /// <param name="delivery">Its place in the list.</param>
    /// <returns>False when all that are left wait for an answer, or none is left.</returns>
    public bool TryTake(out int delivery) => _ready.TryDequeue(out delivery, out _);

    /// <summary>Lets go what waited for a delivery, now that it is answered.</summary>
    /// <param name="delivery">A delivery that was taken, once.</param>
    public void Answered(int delivery)
    {
        foreach (var follower in _followers[delivery] ?? [])
        {
            if (--_waitingFor[follower] == 0)
                _ready.Enqueue(follower, follower);
        }

        _followers[delivery] = null;
    }

    // Unlawful notices hold anything in place of a number; what is no text names nobody. Codes and numbers differ in length.
    private static IEnumerable<string> KeysOf(SimulatedNotice notice) => Members
        .Select(member => notice.Data[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty)
        .Where(text => text.Length > 0)
        .Append($"{notice.Sender}/{notice.Id}");
}
