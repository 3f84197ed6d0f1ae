namespace Juki.LocalHost.Simulation.Lives;

/// <summary>Where a simulated person stands with the prefecture.</summary>
internal enum LifeState
{
    /// <summary>Never on a register here.</summary>
    Never = 1,

    /// <summary>On a register here.</summary>
    Here,

    /// <summary>Removed from it, for another reason than death.</summary>
    Away,

    /// <summary>Removed by death.</summary>
    Dead,
}
