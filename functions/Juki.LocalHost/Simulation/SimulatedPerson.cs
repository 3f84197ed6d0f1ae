using System.Text.Json.Nodes;

namespace Juki.LocalHost.Simulation;

/// <summary>A synthetic person, as all notices together leave them.</summary>
/// <param name="Entry">What the register says last.</param>
/// <param name="Kind">What is hard about them, if anything is.</param>
/// <param name="IsRemoved">Whether they were removed from the register (消除).</param>
/// <param name="LastNumber">Their last sequence number (更新順番号), applied or given up.</param>
/// <param name="Record">The data of the notice that made the current record.</param>
public sealed record SimulatedPerson(RegisterEntry Entry, HardKind? Kind, bool IsRemoved, long LastNumber, JsonObject Record)
{
    /// <summary>Sequence numbers (更新順番号) of the notices that were applied, oldest first; numbers given up are not among them.</summary>
    public required IReadOnlyList<long> Applied { get; init; }

    /// <summary>Resident codes that they had before, oldest first; they still find the person.</summary>
    public IReadOnlyList<string> FormerCodes { get; init; } = [];

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every person.</returns>
    public override string ToString() => "(synthetic person)";
}
