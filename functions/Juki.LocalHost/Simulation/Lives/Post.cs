using System.Text.Json.Nodes;
using Juki.Records.Time;

namespace Juki.LocalHost.Simulation.Lives;

/// <summary>Writes events and delivers them: keeps every delivery with its arrival and with what must become of it.</summary>
/// <param name="world">The simulation.</param>
internal sealed class Post(World world)
{
    private const int OpeningMinute = 9 * 60;
    private const int NoonMinute = 12 * 60;
    private const int LongestTravel = 90_000;

    private readonly List<SimulatedNotice> _deliveries = [];

    /// <summary>Every delivery in the order of arrival.</summary>
    public IReadOnlyList<SimulatedNotice> InOrder => [.. _deliveries.OrderBy(notice => notice.ArrivesAt)];

    /// <summary>A time in the morning of a day, in Japan time.</summary>
    public DateTimeOffset Morning(DateOnly day) => JapanTime.StartOf(day)
        .AddMinutes(world.Chance.Between(OpeningMinute, NoonMinute))
        .AddMilliseconds(world.Chance.Between(0, 59_999));

    /// <summary>A new event: a notice where no other type is given. The number goes into the envelope where the register has it there.</summary>
    public SimulatedNotice Write(string sender, JsonObject data, DateTimeOffset time, string? type = null)
    {
        var sequence = world.Register.TakeFromItems(data);
        return new(sender, world.Chance.Uuid(), time, data) { Type = type ?? world.Register.Update, Sequence = sequence };
    }

    /// <summary>The same content under a new id.</summary>
    public SimulatedNotice Again(SimulatedNotice notice, DateTimeOffset time) =>
        notice with { Id = world.Chance.Uuid(), Time = time };

    /// <summary>When an event arrives that nothing delays.</summary>
    public DateTimeOffset Travel(DateTimeOffset time) => time.AddMilliseconds(world.Chance.Between(50, LongestTravel));

    /// <summary>Delivers an event.</summary>
    public void Deliver(SimulatedNotice notice, DateTimeOffset arrivesAt, Expected expected) =>
        _deliveries.Add(notice with { ArrivesAt = arrivesAt, Expected = expected });
}
