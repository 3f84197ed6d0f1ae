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
        foreach (var reason in LawfulDifferences.Reasons)
        {
            foreach (var no in Spoiling.AllFor(reason))
                data.Add(reason, no);
        }

        return data;
    }

    public static TheoryData<int> EachItem() => [.. Spoiling.AllFor("12")];

    [Theory]
    [Cells("11,13,21,22,23,31,32,33,41,42,43,51,52/may-differ,must-equal item-1/notes 1,2,3,4/may-differ")]
    [MemberData(nameof(EachReasonAndItem))]
    public void An_item_may_differ_or_must_equal(string reason, int no)
    {
        var (spoilt, current) = (Spoiling.Apply(NoticeSample.Of(reason), no), JudgeSample.RowFor(reason)!);
        var differing = spoilt.Notice().Items.DifferingFrom(current.Items);
        var wrong = differing.Intersect(Spoilt(reason, no)).Except(LawfulDifferences.Of(reason));

        Assert.True(differing.Contains(no));
        Assert.Equal(wrong.IsEmpty ? string.Empty : $"R{reason}-equal:{string.Join(',', wrong.ToList())}", JudgeSample.Shape(spoilt, current));
    }

    [Theory]
    [Cells("12/may-differ,must-equal")]
    [MemberData(nameof(EachItem))]
    public void A_birth_is_new_in_every_item(int no) => Assert.Empty(JudgeSample.WholeShape(Spoiling.Apply(NoticeSample.Of("12"), no), null));

    [Theory]
    [Trait("Requirement", "C14")]
    [Cells("31,32,33,3/errors-warnings C14/check,outcome")]
    [InlineData("31", "C14:7")]
    [InlineData("32", "C14:2,3,4,7,8,14,15,20,23,24,25,26,27,28")]
    [InlineData("33", "C14:2,3,4,5,6,7,8,14,15,20,23,24,25,26,27,28")]
    [InlineData("3", "C14:2,3,4,5,6,7,8,20,29,30,31,33,34")]
    public void Something_must_change(string reason, string shape) => Assert.Equal(
        shape,
        JudgeSample.Shape(NoticeSample.FirstFor(reason).As(reason).Numbered(2).With("changeDate", "20260402").WithIfHeld("operatorId", "op-2"), JudgeSample.RowFor(reason)));

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
    private static ItemSet Spoilt(string reason, int no)
    {
        var first = NoticeSample.FirstFor(reason);
        return Spoiling.Apply(first, no).Notice().Items.DifferingFrom(first.Notice().Items);
    }
}
