using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Columns "items that may differ" and "items that must equal", item by item.</summary>
[Trait("Requirement", "U4")]
public sealed class MayDifferTests
{
    public static TheoryData<string, int> EachReasonAndItem()
    {
        var data = new TheoryData<string, int>();
        foreach (var reason in ReferenceCells.EachReason.Split(',').Where(reason => reason != "12"))
        {
            foreach (var no in Spoiling.All)
                data.Add(reason, no);
        }

        return data;
    }

    public static TheoryData<int> EachItem() => [.. Spoiling.All];

    [Theory]
    [Cells("11,13,21,22,23,31,32,33,41,42,43,51,52/may-differ,must-equal item-1/notes")]
    [MemberData(nameof(EachReasonAndItem))]
    public void An_item_may_differ_or_must_equal(string reason, int no)
    {
        var (spoilt, current) = (Spoiling.Apply(NoticeSample.Of(reason), no), JudgeSample.RowFor(reason)!);
        var differing = spoilt.Notice().Items.DifferingFrom(current.Items);
        var wrong = differing.Intersect(Spoilt(no)).Except(LawfulDifferences.Of(reason));

        Assert.True(differing.Contains(no));
        Assert.Equal(wrong.IsEmpty ? string.Empty : $"R{reason}-equal:{string.Join(',', wrong.ToList())}", JudgeSample.Shape(spoilt, current));
    }

    [Theory]
    [Cells("12/may-differ,must-equal")]
    [MemberData(nameof(EachItem))]
    public void A_birth_is_new_in_every_item(int no) => Assert.Empty(JudgeSample.WholeShape(Spoiling.Apply(NoticeSample.Of("12"), no), null));

    [Theory]
    [Trait("Requirement", "C14")]
    [Cells("31,32,33/errors-warnings C14/check,outcome")]
    [InlineData("31", "C14:7")]
    [InlineData("32", "C14:2,3,4,7,8,14,15,20,23,24,25,26,27,28")]
    [InlineData("33", "C14:2,3,4,5,6,7,8,14,15,20,23,24,25,26,27,28")]
    public void Something_must_change(string reason, string shape) => Assert.Equal(
        shape,
        JudgeSample.Shape(NoticeSample.MoveIn.With("changeReason", reason).With("sequenceNumber", 2).With("operatorId", "op-2"), JudgeSample.Living));

    [Fact]
    [Trait("Requirement", "C14")]
    public void A_protected_item_that_changes_is_not_the_change_that_was_asked_for() => Assert.Equal(
        "R32-equal:6 C14:2,3,4,7,8,14,15,20,23,24,25,26,27,28",
        JudgeSample.Shape(NoticeSample.MoveIn.With("changeReason", "32").With("sequenceNumber", 2).With("sex", "1"), JudgeSample.Living));

    [Theory]
    [Cells("item-6/notes item-5/notes")]
    [InlineData(KnownItems.Sex, "", "3")]
    [InlineData(KnownItems.Sex, "3", "")]
    [InlineData(KnownItems.BirthDate, "19900000", "19900315")]
    [InlineData(KnownItems.BirthDate, "19900315", "19900300")]
    public void Items_are_compared_as_text(int no, string stored, string sent)
    {
        var member = FieldTable.Juki[no].JsonName;
        var current = NoticeSample.MoveIn.With(member, stored).Stored();

        Assert.Equal($"R21-equal:{no}", JudgeSample.Shape(NoticeSample.MoveOut.With(member, sent), current));
        Assert.Empty(JudgeSample.Shape(NoticeSample.MoveOut.With(member, stored), current));
    }

    // The items that a spoiling touches beside its own.
    private static ItemSet Spoilt(int no) => Spoiling.Apply(NoticeSample.MoveIn, no).Notice().Items.DifferingFrom(NoticeSample.MoveIn.Notice().Items);
}
