using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>Something that happens to the register as a whole.</summary>
/// <param name="Rate">How often, per 1,000 people and year.</param>
/// <param name="Play">What happens, with those who are on it.</param>
internal sealed record Coming(double Rate, Action<World, IReadOnlyList<Life>> Play)
{
    /// <summary>Says nothing of people.</summary>
    public override string ToString() => "(coming)";
}

/// <summary>Something that may happen to a person.</summary>
/// <param name="Rate">How often, per 1,000 people and year.</param>
/// <param name="Play">What happens: writes and delivers notices, all lawful once the last has arrived.</param>
internal sealed record Scene(double Rate, Action<World, Life, DateOnly> Play)
{
    /// <summary>Whom it may happen to.</summary>
    public Func<Life, bool> Fits { get; init; } = _ => true;

    /// <summary>Whether something must arrive within the settling time.</summary>
    public bool NeedsSettling { get; init; }

    /// <summary>Says nothing of people.</summary>
    public override string ToString() => "(scene)";
}
