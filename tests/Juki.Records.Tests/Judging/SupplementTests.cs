using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>The acts on a supplement (通知区分), besides what they share with the reasons of the Juki file.</summary>
[Trait("Requirement", "U4")]
public sealed class SupplementTests
{
    private static readonly string LastAddress = FuhyoSample.MoveAbroad.Notice().Items[KnownItems.LastAddress];

    [Fact]
    [Cells("1/errors-warnings")]
    public void An_entry_of_somebody_who_is_on_a_supplement_is_refused_whoever_keeps_it()
    {
        foreach (var current in new[] { JudgeSample.OnSupplement, JudgeSample.Abroad })
        {
            Assert.Equal("R1-person:1,10", JudgeSample.Shape(NoticeSample.Of("1"), current));
            Assert.Equal("R1-person:1,10", JudgeSample.Shape(NoticeSample.Of("1").In(NoticeSample.Funabashi), current));
        }
    }

    [Fact]
    [Trait("Requirement", "U2")]
    [Trait("Requirement", "C14")]
    [Cells("1/errors-warnings fuhyo-13/format")]
    public void An_entry_names_a_former_code_of_somebody_removed_only()
    {
        var entry = NoticeSample.Of("1").With("formerResidentCode", Numbers.Code(1234567890));
        Assert.Equal("U2:32", JudgeSample.Shape(entry.With("residentCode", Numbers.Code(9)), null));
        Assert.Equal("C14:1", JudgeSample.Shape(entry, JudgeSample.Struck));
        Assert.Equal("R1-former:32", JudgeSample.Shape(entry.With("residentCode", Numbers.Code(9)).With("formerResidentCode", Numbers.Code(10)), JudgeSample.Struck));

        var renamed = JudgeSample.Accept(entry.With("residentCode", Numbers.Code(9)), JudgeSample.Struck).Next;
        Assert.Equal((Numbers.Code(9), Numbers.Code(1234567890)), (renamed.ResidentCode.Value, renamed.Items[KnownItems.FormerResidentCode]));
    }

    [Fact]
    [Cells("1/person,may-differ,state-after")]
    public void Who_was_removed_is_entered_anew_with_everything_but_the_code_changed()
    {
        var accepted = JudgeSample.Accept(
            NoticeSample.Of("1").With("name", "改姓　花子").With("nameKana", "かいせい　はなこ").With("birthDate", "19900316").With("sex", "1")
                .With("address", "千葉市").With("addressMunicipalityCode", NoticeSample.ChuoWard).In(NoticeSample.Funabashi),
            JudgeSample.Struck);
        Assert.Empty(accepted.Warnings);
        Assert.Null(accepted.CodeToClaim);
        Assert.False(accepted.IsRevival);
    }

    [Fact]
    [Cells("1/state-after")]
    public void An_entry_of_an_overseas_mover_needs_no_last_address()
    {
        foreach (var current in new[] { null, JudgeSample.Struck })
            Assert.True(JudgeSample.Accept(FuhyoSample.OverseasEntry, current).Next.IsOverseas);
    }

    [Fact]
    [Trait("Requirement", "C12")]
    public void No_act_claims_an_individual_number()
    {
        foreach (var act in ReferenceCells.EachAct.Split(','))
            Assert.Null(JudgeSample.Accept(NoticeSample.Of(act), JudgeSample.RowFor(act)).NumberToClaim);
    }

    [Fact]
    [Cells("2/errors-warnings,state-after,may-differ")]
    public void A_removal_equals_the_row_in_all_but_act_date_and_state()
    {
        foreach (var (current, sample) in new[] { (JudgeSample.OnSupplement, FuhyoSample.Entry), (JudgeSample.Abroad, FuhyoSample.MoveAbroad) })
        {
            var removal = sample.As("2").With("stateClass", KnownFlags.Struck).With("changeDate", "20260402").Numbered(3);
            var accepted = JudgeSample.Accept(removal, current);
            Assert.Empty(accepted.Warnings);
            Assert.True(accepted.Next.IsRemoved);
            Assert.Equal("R2-equal:4,29,30", JudgeSample.Shape(
                removal.With("nameKana", "べつ").With("addressMunicipalityCode", NoticeSample.Funabashi).With("lastAddress", "市川市"), current));
        }
    }

    [Fact]
    [Cells("2/errors-warnings")]
    public void After_a_change_of_code_the_former_code_is_no_part_of_a_removal()
    {
        var renamed = JudgeSample.Accept(NoticeSample.Of("4"), JudgeSample.OnSupplement).Next;
        var next = JudgeSample.Accept(NoticeSample.Of("2").With("residentCode", Numbers.Code(8)).Numbered(3), renamed).Next;
        Assert.Empty(next.Items[KnownItems.FormerResidentCode]);
    }

    [Theory]
    [Cells("3/may-differ,errors-warnings fuhyo-10/format")]
    [InlineData("")]
    [InlineData("　")]
    public void Who_leaves_Japan_leaves_a_last_address(string none)
    {
        Assert.Empty(JudgeSample.Accept(FuhyoSample.MoveAbroad, JudgeSample.OnSupplement).Warnings);
        Assert.Equal(LastAddress, JudgeSample.Abroad.LastAddress);
        Assert.Equal("R3-last-address:30,33", JudgeSample.Shape(FuhyoSample.MoveAbroad.With("lastAddress", none), JudgeSample.OnSupplement));
    }

    [Fact]
    [Cells("3/errors-warnings")]
    public void Who_is_abroad_already_need_not_name_it_again() => Assert.Empty(
        JudgeSample.Shape(FuhyoSample.MoveAbroad.Numbered(3).Without("lastAddress"), JudgeSample.Abroad));

    [Fact]
    [Cells("3/errors-warnings fuhyo-10/format")]
    public void Who_comes_back_and_keeps_it_is_a_warning()
    {
        var back = JudgeSample.Accept(FuhyoSample.ComeBack, JudgeSample.Abroad);
        Assert.Empty(back.Warnings);
        Assert.False(back.Next.IsOverseas);
        Assert.Equal("R3-warning:30,33", JudgeSample.Warnings(FuhyoSample.ComeBack.With("lastAddress", LastAddress), JudgeSample.Abroad));
    }

    [Fact]
    [Cells("fuhyo-10/format")]
    public void A_last_address_of_somebody_in_Japan_is_a_warning_where_the_act_could_leave_it_out()
    {
        Assert.Equal("R1-warning:30,33", JudgeSample.Warnings(FuhyoSample.Entry.With("lastAddress", LastAddress), null));
        var kept = JudgeSample.Accept(FuhyoSample.ComeBack.With("lastAddress", LastAddress), JudgeSample.Abroad).Next;
        Assert.Empty(JudgeSample.Warnings(FuhyoSample.ComeBack.With("lastAddress", LastAddress).As("2").With("stateClass", KnownFlags.Struck).Numbered(4), kept));
    }

    [Theory]
    [Cells("3/may-differ")]
    [InlineData("name", "改姓　花子")]
    [InlineData("nameKana", "かいせい　はなこ")]
    [InlineData("birthDate", "19900316")]
    [InlineData("sex", "1")]
    [InlineData("addressMunicipalityCode", NoticeSample.Funabashi)]
    [InlineData("address", "東京都新宿区")]
    public void A_correction_may_be_of_one_item_alone(string member, string value)
    {
        var accepted = JudgeSample.Accept(FuhyoSample.Entry.As("3").Numbered(2).With(member, value), JudgeSample.OnSupplement);
        Assert.Empty(accepted.Warnings);
        Assert.Equal(value, accepted.Next.Items[accepted.Next.Items.Fields.Find(member)!.Item]);
    }

    [Fact]
    [Cells("4/state-after,errors-warnings")]
    public void A_change_of_code_leaves_the_state_and_all_else()
    {
        var ofAbroad = FuhyoSample.MoveAbroad.As("4").Numbered(3).With("residentCode", Numbers.Code(8)).With("formerResidentCode", Numbers.Code(1234567890));
        Assert.True(JudgeSample.Accept(ofAbroad, JudgeSample.Abroad).Next.IsOverseas);
        Assert.Equal("R4-equal:7,29,30,33", JudgeSample.Shape(ofAbroad, JudgeSample.OnSupplement));
        Assert.Equal("R4-equal:7,29,30,33", JudgeSample.Shape(NoticeSample.Of("4").Numbered(3), JudgeSample.Abroad));
    }

    [Fact]
    [Trait("Requirement", "U5")]
    public void The_server_adds_day_of_arrival_and_time_and_keeps_the_former_code()
    {
        var notice = NoticeSample.Of("4").Notice();
        var next = Assert.IsType<Judgement.Accepted>(Judge.Decide(notice, JudgeSample.OnSupplement, NoticeSample.Arrival, NoticeSample.Now)).Next;
        Assert.Equal([KnownItems.RecordedAt, KnownItems.ReceivedOn, KnownItems.FormerResidentCode], next.Items.DifferingFrom(notice.Items).ToList());
        Assert.Equal((NoticeSample.Now, NoticeSample.Arrival), (next.RecordedAt, next.ReceivedOn));
    }

    [Fact]
    public void A_supplement_reads_as_its_types()
    {
        Assert.Equal(FuhyoSample.Shinjuku, JudgeSample.OnSupplement.Residence?.Value);
        Assert.Null(JudgeSample.Abroad.Residence);
        Assert.Null(JudgeSample.OnSupplement.IndividualNumber);
        Assert.Equal(2, JudgeSample.Abroad.SequenceNumber);
        Assert.Equal(NoticeSample.Ichikawa, JudgeSample.Living.Residence?.Value);
    }

    [Fact]
    [Cells("fuhyo-18/notes")]
    public void An_act_stands_where_a_reason_does() =>
        Assert.Equal(("1", "記載"), (JudgeSample.OnSupplement.ChangeReason.Code, JudgeSample.OnSupplement.ChangeReason.Term));
}
