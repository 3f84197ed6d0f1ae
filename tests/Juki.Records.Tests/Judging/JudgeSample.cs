using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Judges samples against a stored row.</summary>
internal static class JudgeSample
{
    /// <summary>The row of the sample person, living in 市川市.</summary>
    public static PersonRecord Living { get; } = NoticeSample.MoveIn.Stored();

    /// <summary>The same person, moved out.</summary>
    public static PersonRecord Removed { get; } = Accept(NoticeSample.MoveOut, Living).Next;

    /// <summary>The same person, removed by death.</summary>
    public static PersonRecord Dead { get; } = Accept(NoticeSample.Of("22"), Living).Next;

    /// <summary>The same person, living here before a number was made.</summary>
    public static PersonRecord WithoutNumber { get; } = NoticeSample.MoveIn.Without("individualNumber").Stored();

    /// <summary>The row of the same person's supplement.</summary>
    public static PersonRecord OnSupplement { get; } = FuhyoSample.Entry.Stored();

    /// <summary>The same, gone abroad with a last address.</summary>
    public static PersonRecord Abroad { get; } = Accept(FuhyoSample.MoveAbroad, OnSupplement).Next;

    /// <summary>The same, removed.</summary>
    public static PersonRecord Struck { get; } = Accept(FuhyoSample.Of("2"), OnSupplement).Next;

    /// <summary>The row against which the sample of a reason or act is lawful.</summary>
    public static PersonRecord? RowFor(string reason) => reason switch
    {
        "11" or "13" => Removed,
        "12" => null,
        "1" => Struck,
        "2" or "3" or "4" => OnSupplement,
        _ => Living,
    };

    /// <summary>The rows of the file that has a reason or act, by the letter of the person's state there.</summary>
    public static IReadOnlyDictionary<string, PersonRecord?> RowsFor(string reason) => NoticeSample.Of(reason).Register == RegisterFile.Juki
        ? new Dictionary<string, PersonRecord?> { ["N"] = null, ["A"] = Living, ["R"] = Removed, ["D"] = Dead }
        : new Dictionary<string, PersonRecord?> { ["N"] = null, ["A"] = OnSupplement, ["R"] = Struck };

    public static Judgement Decide(NoticeSample sample, PersonRecord? current) =>
        Judge.Decide(sample.Notice(), current, NoticeSample.Arrival, NoticeSample.Now);

    public static Judgement.Accepted Accept(NoticeSample sample, PersonRecord? current) =>
        Assert.IsType<Judgement.Accepted>(Decide(sample, current));

    /// <summary>The one failure of a refusal.</summary>
    public static CheckFailure Refuse(NoticeSample sample, PersonRecord? current) =>
        Assert.Single(Assert.IsType<Judgement.Refused>(Decide(sample, current)).Failures);

    /// <summary>The failures' shape; empty when accepted.</summary>
    public static string Shape(NoticeSample sample, PersonRecord? current) =>
        Decide(sample, current) is Judgement.Refused refused ? NoticeSample.Shape(refused.Failures) : string.Empty;

    /// <summary>The failures' shape of the reading, or of the judging where the reading has none.</summary>
    public static string WholeShape(NoticeSample sample, PersonRecord? current) =>
        sample.Read() is { IsSound: false } reading ? NoticeSample.Shape(reading.Failures) : Shape(sample, current);

    public static string Warnings(NoticeSample sample, PersonRecord? current) => NoticeSample.Shape(Accept(sample, current).Warnings);
}
