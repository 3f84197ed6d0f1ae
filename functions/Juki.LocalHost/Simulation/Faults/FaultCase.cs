using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A person about whom something unlawful is sent, and the time of it.</summary>
/// <param name="World">The simulation.</param>
/// <param name="Life">The person; everything about them has arrived.</param>
/// <param name="Time">The time of sending.</param>
internal sealed record FaultCase(World World, Life Life, DateTimeOffset Time)
{
    public Chance Chance => World.Chance;

    public RegisterEntry Entry => Life.Entry;

    public DateOnly Day => DateOnly.FromDateTime(Time.DateTime);

    /// <summary>The number that a lawful notice would have.</summary>
    public long Next => Life.Last + 1;

    /// <summary>The usual change of a reason, lawful or not for this person.</summary>
    public Draft Draft(string reason) => World.Drafting.Make(reason, Life, Day);

    /// <summary>The usual change of a reason, of a person never here.</summary>
    public Draft OfNobody(string reason) => World.Drafting.Make(reason, Nobody(), Day);

    /// <summary>A person never here.</summary>
    public Life Nobody() => new(World.Register.Make(World, Day.AddYears(-Chance.Between(1, 90)), World.Homes.Anywhere()), null);

    /// <summary>An unlawful notice.</summary>
    public Faulty Notice(Draft draft, long number, params IReadOnlyList<string> failed) => Notice(draft.Sender, draft.ToData(number), failed);

    /// <summary>An unlawful notice with the next number.</summary>
    public Faulty Notice(Draft draft, params IReadOnlyList<string> failed) => Notice(draft, Next, failed);

    /// <summary>An unlawful notice of a sender.</summary>
    public Faulty Notice(string sender, JsonObject data, params IReadOnlyList<string> failed) =>
        new(World.Post.Write(sender, data, Time), Expected.Refused(failed));

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(fault)";
}
