using System.ComponentModel.DataAnnotations;

namespace Juki.LocalHost.Simulation;

/// <summary>What life is simulated, and how badly its notices travel. The defaults are the local host's.</summary>
public sealed record LifeOptions
{
    /// <summary>The day before which everything has arrived.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The same seed makes the same life.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>People at the beginning. From 26 up at least one of every <see cref="HardKind"/> is among them.</summary>
    [Range(1, 200_000)]
    public int People { get; init; } = 1_000;

    /// <summary>Years of life after everybody's first notice.</summary>
    [Range(1, 30)]
    public int Years { get; init; } = 3;

    /// <summary>How often things happen, as a multiple of what the prefecture's figures suggest. 40 is the most that fits a life's months.</summary>
    [Range(0.0, 40.0)]
    public double Pace { get; init; } = 1;

    /// <summary>Share of notices that are unlawful, about.</summary>
    [Range(0.0, 0.9)]
    public double Unlawful { get; init; } = 0.02;

    /// <summary>Share of episodes after which a notice is sent again.</summary>
    [Range(0.0, 1.0)]
    public double Resent { get; init; } = 0.02;

    /// <summary>Share of episodes in which notices overtake one another, are lost and made good later, or wait for one another.</summary>
    [Range(0.0, 1.0)]
    public double Disorder { get; init; }

    /// <summary>The server's settling time: how long a number that jumps ahead is waited with.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "06:00:00")]
    public TimeSpan SettlingTime { get; init; } = TimeSpan.FromMinutes(15);
}
