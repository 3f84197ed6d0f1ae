using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Judges samples against a stored row.</summary>
internal static class JudgeSample
{
    /// <summary>The row of the sample person, living in 市川市.</summary>
    public static JukiRecord Living { get; } = NoticeSample.MoveIn.Stored();

    /// <summary>The same person, moved out.</summary>
    public static JukiRecord Removed { get; } = Accept(NoticeSample.MoveOut, Living).Next;

    /// <summary>The same person, removed by death.</summary>
    public static JukiRecord Dead { get; } = new(Removed.Items.With(JukiItem.ChangeReason, "22"));

    /// <summary>A return of the sample person.</summary>
    public static NoticeSample Return { get; } = NoticeSample.MoveIn.With("sequenceNumber", 3);

    public static Judgement Decide(NoticeSample sample, JukiRecord? current) =>
        Judge.Decide(sample.Notice(), current, NoticeSample.Arrival, NoticeSample.Now);

    public static Judgement.Accepted Accept(NoticeSample sample, JukiRecord? current) =>
        Assert.IsType<Judgement.Accepted>(Decide(sample, current));

    /// <summary>The one failure of a refusal.</summary>
    public static CheckFailure Refuse(NoticeSample sample, JukiRecord? current) =>
        Assert.Single(Assert.IsType<Judgement.Refused>(Decide(sample, current)).Failures);

    /// <summary>The failures' shape; empty when accepted.</summary>
    public static string Shape(NoticeSample sample, JukiRecord? current) =>
        Decide(sample, current) is Judgement.Refused refused ? NoticeSample.Shape(refused.Failures) : string.Empty;

    public static string Warnings(NoticeSample sample, JukiRecord? current) => NoticeSample.Shape(Accept(sample, current).Warnings);
}
