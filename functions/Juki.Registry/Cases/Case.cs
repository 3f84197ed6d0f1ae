using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Cases;

/// <summary>
/// A matter that people deal with in steps: a resident's request or a notice of error. Holds personal data; it lies sealed, under the key of
/// the month in which it was taken in.
/// </summary>
[GenerateShape]
public sealed partial record Case
{
    /// <summary>What it is about.</summary>
    [Key(0)]
    public required CaseKind Kind { get; init; }

    /// <summary>The day in Japan on which the written request or notice came.</summary>
    [Key(1)]
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Number of the document (文書番号).</summary>
    [Key(2)]
    public required string DocumentNumber { get; init; }

    /// <summary>Who asks.</summary>
    [Key(3)]
    public required Applicant Applicant { get; init; }

    /// <summary>The applicant's name, for letters to him or her.</summary>
    [Key(4)]
    public required string ApplicantName { get; init; }

    /// <summary>The last day, in Japan, on which it may be decided.</summary>
    [Key(5)]
    public required DateOnly DueOn { get; init; }

    /// <summary>Where it stands.</summary>
    [Key(6)]
    public required CaseStatus Status { get; init; }

    /// <summary>Whether the person was found.</summary>
    [Key(7)]
    public CaseMatch Match { get; init; }

    /// <summary>Token of the person found; null while nobody is.</summary>
    [Key(8)]
    public string? Person { get; init; }

    /// <summary>How it was decided; null while it is not.</summary>
    [Key(9)]
    public CaseDecision? Decision { get; init; }

    /// <summary>The ground of the decision; null where none is stated.</summary>
    [Key(10)]
    public string? Ground { get; init; }

    /// <summary>What is not disclosed, of a request for provisions.</summary>
    [Key(11)]
    public IReadOnlyList<Withheld> Withheld { get; init; } = [];

    /// <summary>What was done, oldest first.</summary>
    [Key(12)]
    public IReadOnlyList<CaseStep> Steps { get; init; } = [];

    /// <summary>What is said to be wrong, of a request for correction or a notice of error; otherwise null.</summary>
    [Key(13)]
    public ReportedError? Reported { get; init; }

    /// <summary>How it was passed to a municipality; null while it was not.</summary>
    [Key(14)]
    public CasePassing? Passing { get; init; }

    /// <summary>Whether its time was extended.</summary>
    [PropertyShape(Ignore = true)]
    public bool IsExtended => Steps.Any(step => step.Act == CaseAct.Extended);

    /// <summary>The case after a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The case.</returns>
    public Case After(CaseStep step) => this with { Steps = [.. Steps, step] };

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every case.</returns>
    public override string ToString() => "(case)";
}

/// <summary>Provisions that a decision keeps from the person (個人情報保護法78条), by the duty that they were for.</summary>
/// <param name="Duty">Code of the duty.</param>
/// <param name="Ground">The ground, such as the number in 個人情報保護法78条1項.</param>
[GenerateShape]
public sealed partial record Withheld([property: Key(0)] string Duty, [property: Key(1)] string Ground);
