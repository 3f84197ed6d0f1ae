namespace Juki.LocalHost.Run;

/// <summary>What is run on this machine, and how; the defaults are those of the command line.</summary>
public sealed record RunOptions
{
    /// <summary>People at the beginning of the sample's years; 0 to 20,000, above which the emulator's tables grow too slow.</summary>
    public int Population { get; init; } = 1_000;

    /// <summary>Seed of the sample: the same seed makes the same people and notices.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Ports of the Juki server.</summary>
    public ServerPorts Juki { get; init; } = new(7071, 7091);

    /// <summary>Ports of the Fuhyo server.</summary>
    public ServerPorts Fuhyo { get; init; } = new(7072, 7092);

    /// <summary>Port of the identity provider; 0 takes any free one.</summary>
    public int IdentityPort { get; init; } = 7081;

    /// <summary>Folder of all data.</summary>
    public required string Data { get; init; }

    /// <summary>Whether data of earlier runs go first.</summary>
    public bool Wipe { get; init; }

    /// <summary>Whether the sample is fed.</summary>
    public bool Feed { get; init; } = true;
}
