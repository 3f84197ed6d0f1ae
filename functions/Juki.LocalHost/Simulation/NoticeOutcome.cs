namespace Juki.LocalHost.Simulation;

/// <summary>How a notice ends.</summary>
public enum NoticeOutcome
{
    /// <summary>It was applied, at once or after it was held.</summary>
    Accepted = 1,

    /// <summary>It repeats what was applied.</summary>
    Duplicate,

    /// <summary>It is held still, or another of its sender took its place while it was.</summary>
    Held,

    /// <summary>It was refused.</summary>
    Refused,
}
