using Juki.Records.Bulk;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Bulk;

/// <summary>Some rows of a condition file as they came. Holds personal data.</summary>
/// <param name="First">Number of the first row, from 1.</param>
/// <param name="Rows">The fields of each row.</param>
[GenerateShape]
public sealed partial record ConditionPart([property: Key(0)] int First, [property: Key(1)] IReadOnlyList<string[]> Rows)
{
    /// <summary>Says nothing of anybody.</summary>
    /// <returns>The same text for every part.</returns>
    public override string ToString() => "(conditions)";
}

/// <summary>
/// The answers to a part's rows with the rows of the log that go with them: settled once, so that log and result never disagree. Holds personal data.
/// </summary>
/// <param name="At">When they were settled.</param>
/// <param name="Chain">The chain of the log.</param>
/// <param name="First">Position of the first row of the log.</param>
/// <param name="Log">The packed rows of the log, one for each answer.</param>
/// <param name="Answers">The answers, in the order of the rows.</param>
[GenerateShape]
internal sealed partial record AnswerPart(
    [property: Key(0)] DateTimeOffset At,
    [property: Key(1)] string Chain,
    [property: Key(2)] long First,
    [property: Key(3)] IReadOnlyList<byte[]> Log,
    [property: Key(4)] IReadOnlyList<RowAnswer> Answers)
{
    public override string ToString() => "(answers)";
}

/// <summary>What a row is answered. Holds personal data.</summary>
/// <param name="InquiryNumber">照会番号; empty where the row has none.</param>
/// <param name="Result">What it came to.</param>
/// <param name="State">State of the person, one digit; empty where it is not told.</param>
/// <param name="Matched">A digit for each item that rows may ask with: 1 where this one asked with it and it matched; empty where nobody is told of.</param>
/// <param name="Values">The items asked for; none where nobody is told of.</param>
[GenerateShape]
internal sealed partial record RowAnswer(
    [property: Key(0)] string InquiryNumber,
    [property: Key(1)] BulkResult Result,
    [property: Key(2)] string State,
    [property: Key(3)] string Matched,
    [property: Key(4)] IReadOnlyList<string> Values)
{
    public static RowAnswer Without(BulkResult result) => new("", result, "", "", []);

    public override string ToString() => "(answer)";
}
