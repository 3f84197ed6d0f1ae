using Juki.Records.Checks;

namespace Juki.Records.Sequences;

/// <summary>What the person's order says of a notice or a void (C11).</summary>
public abstract record SequenceVerdict
{
    private SequenceVerdict()
    {
    }

    /// <summary>Its turn has come: judge it, a notice by the reason table, a void by the one who may give up the number.</summary>
    public sealed record Judge : SequenceVerdict;

    /// <summary>A resend of what was applied or voided: repeat the first reply, change nothing (ruling 3).</summary>
    public sealed record Duplicate : SequenceVerdict;

    /// <summary>The number was applied or voided with another content, or passed: refuse.</summary>
    /// <param name="Failure">The failure to reply with.</param>
    public sealed record Conflict(CheckFailure Failure) : SequenceVerdict;

    /// <summary>A number before it is missing: hold it until its predecessor was applied or voided.</summary>
    public sealed record Hold : SequenceVerdict;

    /// <summary>The numbers before it may belong to other prefectures or be on their way: hold it, then decide again (rulings 5 and 6).</summary>
    /// <param name="Until">The end of the settling time.</param>
    public sealed record Settle(DateTimeOffset Until) : SequenceVerdict;
}
