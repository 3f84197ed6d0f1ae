using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Cases;

/// <summary>What was done in a step.</summary>
public enum CaseAct
{
    /// <summary>Taken in.</summary>
    TakenIn = 1,

    /// <summary>The person was looked for in the file.</summary>
    Matched = 2,

    /// <summary>The time was extended, with notice to the applicant.</summary>
    Extended = 3,

    /// <summary>Decided.</summary>
    Decided = 4,

    /// <summary>Passed to the municipality.</summary>
    Passed = 5,

    /// <summary>Closed.</summary>
    Closed = 6,

    /// <summary>Looked into, with what was found.</summary>
    Investigated = 7,
}

/// <summary>A step in which a case was dealt with.</summary>
/// <param name="At">When.</param>
/// <param name="Operator">Who did it; null for this server itself.</param>
/// <param name="Act">What was done.</param>
/// <param name="Text">Reason or ground as stated; null where none is.</param>
[GenerateShape]
public sealed partial record CaseStep(
    [property: Key(0)] DateTimeOffset At,
    [property: Key(1)] string? Operator,
    [property: Key(2)] CaseAct Act,
    [property: Key(3)] string? Text);
