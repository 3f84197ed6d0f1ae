using Juki.LocalHost.Simulation;

namespace Juki.LocalHost.Feeding;

/// <summary>The deliveries that are out and not answered yet, and which delivery a reply belongs to.</summary>
/// <param name="deliveries">All deliveries of a feed.</param>
public sealed class OpenDeliveries(IReadOnlyList<SimulatedNotice> deliveries)
{
    // In the order of going out.
    private readonly List<int> _open = [];
    private readonly Dictionary<(string Sender, string Id), int> _latest = [];

    /// <summary>How many there are.</summary>
    public int Count => _open.Count;

    /// <summary>All of them.</summary>
    public IReadOnlyList<int> All => [.. _open];

    /// <summary>A delivery goes out. Whatever went out before under its id is answered, so that the next reply to the id is its own.</summary>
    /// <param name="delivery">Its place in the list.</param>
    public void Open(int delivery)
    {
        var notice = deliveries[delivery];
        _open.Add(delivery);
        _latest[(notice.Sender, notice.Id)] = delivery;
    }

    /// <summary>The delivery that a reply belongs to: the last one of its id, answered or not.</summary>
    /// <param name="sender">Whose queue the reply came on.</param>
    /// <param name="id">The id that it names.</param>
    /// <returns>The delivery's place in the list; null for a notice that this feed has not sent.</returns>
    public int? Find(string sender, string id) => _latest.TryGetValue((sender, id), out var delivery) ? delivery : null;

    /// <summary>Closes a delivery.</summary>
    /// <param name="delivery">Its place in the list.</param>
    /// <returns>False where it was closed already.</returns>
    public bool Close(int delivery) => _open.Remove(delivery);

    /// <summary>The senders that have waited longest for a reply.</summary>
    /// <param name="most">At most so many.</param>
    /// <returns>Codes of municipalities, each once.</returns>
    public IReadOnlyList<string> Senders(int most) =>
        [.. _open.Select(delivery => deliveries[delivery].Sender).Distinct(StringComparer.Ordinal).Take(most)];
}
