namespace Juki.Registry.Health;

/// <summary>How a part is. Unknown is not healthy.</summary>
public enum HealthState
{
    /// <summary>It did what was asked.</summary>
    Healthy,

    /// <summary>It said that it can't.</summary>
    Failing,

    /// <summary>It gave no answer that could be understood, or none in time.</summary>
    Unknown,
}

/// <summary>The health of one part.</summary>
/// <param name="Part">Its name.</param>
/// <param name="State">How it is.</param>
public sealed record PartHealth(string Part, HealthState State);
