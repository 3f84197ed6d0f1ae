using CsCheck;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Row 31 転居.</summary>
[Trait("Requirement", "U4")]
public sealed class MoveWithinTests
{
    private static readonly ItemSet AddressGroup = [7, 8, 14, 15, 20, 24];

    private static readonly JukiRecord InChuoWard = NoticeSample.MoveIn.With("municipalityCode", NoticeSample.ChuoWard).From(NoticeSample.ChibaCity).Stored();

    public static TheoryData<int> Protected() => [.. Spoiling.All.Where(no => !AddressGroup.Contains(no))];

    [Theory]
    [MemberData(nameof(Protected))]
    public void Nothing_but_the_address_group_may_differ(int no)
    {
        var refused = JudgeSample.Refuse(Spoiling.Apply(NoticeSample.MoveWithin, no), JudgeSample.Living);
        Assert.Equal("R31-equal", refused.Check);
        Assert.Contains(no, refused.Items);
        Assert.DoesNotContain(refused.Items, AddressGroup.Contains);
    }

    [Fact]
    public void The_whole_address_group_may_differ() => Assert.Empty(JudgeSample.Shape(
        NoticeSample.MoveWithin.With("address", "市川市〓").With("addressGaijiCount", 1).With("gaijiFlag", "1").With("addressGaijiSerial", 1).With("townCode", "003003"),
        JudgeSample.Living));

    [Fact]
    [Trait("Requirement", "C14")]
    public void An_unchanged_address_is_refused_even_if_another_item_of_the_group_changed()
    {
        var same = JudgeSample.Living.Address;
        Assert.Equal("C14:7", JudgeSample.Shape(NoticeSample.MoveWithin.With("address", same).With("townCode", "003003"), JudgeSample.Living));
        Assert.Equal("R31-equal:2 C14:7", JudgeSample.Shape(NoticeSample.MoveWithin.With("address", same).With("name", "別人"), JudgeSample.Living));
    }

    [Fact]
    public void The_municipality_may_change_between_wards_of_one_city() => Assert.Empty(JudgeSample.Shape(
        NoticeSample.MoveWithin.With("municipalityCode", NoticeSample.MidoriWard).From(NoticeSample.ChibaCity), InChuoWard));

    [Fact]
    public void The_municipality_may_change_in_no_other_way() => Assert.Equal(
        "R31-sender:14 R31-equal:14",
        JudgeSample.Shape(NoticeSample.MoveWithin.In(NoticeSample.Funabashi), JudgeSample.Living));

    [Fact]
    public void Only_the_current_municipality_sends_it()
    {
        Assert.Equal("R31-sender:14 R31-equal:14", JudgeSample.Shape(NoticeSample.MoveWithin, InChuoWard));
        Assert.False(SenderEntitlement.Holds(NoticeSample.MoveWithin.Notice(), InChuoWard));
        Assert.True(SenderEntitlement.Holds(NoticeSample.MoveWithin.Notice(), JudgeSample.Living));
    }

    [Fact]
    public void A_blank_where_the_stored_row_is_not_is_a_difference() =>
        Assert.Equal("R31-equal:2,6,9", JudgeSample.Shape(NoticeSample.MoveWithin.Without("name").Without("sex").Without("individualNumber"), JudgeSample.Living));

    [Fact]
    public void The_person_stays_on_the_register()
    {
        var next = JudgeSample.Accept(NoticeSample.MoveWithin, JudgeSample.Living).Next;
        Assert.False(next.IsRemoved);
        Assert.Equal(JukiFlags.NoClock, next.RetentionFlag);
        Assert.Equal("市川市南八幡二丁目2番2号", next.Address);
    }

    [Fact]
    public void What_is_accepted_never_differs_outside_the_address_group() => Gen.Int[1, 28].HashSet[0, 4].Select(Gen.String[0, 3]).Sample((spoilt, text) =>
    {
        var notice = NoticeSample.MoveWithin.Notice();
        var items = spoilt.Where(no => no is not 10 and not 11 and not 14 and not 22).Aggregate(notice.Items, (record, no) => record.With(no, text));
        var judgement = Judge.Decide(new JukiNotice(notice.Sender, notice.Id, notice.Time, items), JudgeSample.Living, NoticeSample.Arrival, NoticeSample.Now);
        return judgement is not Judgement.Accepted accepted
            || accepted.Next.Items.DifferingFrom(JudgeSample.Living.Items).Except(AddressGroup).Except([10, 11, 16, 17, 22]).IsEmpty;
    });
}
