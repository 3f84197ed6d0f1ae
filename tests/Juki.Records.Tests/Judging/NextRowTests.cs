using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

[Trait("Requirement", "U5")]
public sealed class NextRowTests
{
    [Fact]
    [Cells("item-12,item-13,item-18,item-19,item-21/format")]
    public void The_server_fills_its_own_items_and_leaves_the_sent_ones()
    {
        var notice = NoticeSample.MoveIn.Notice();
        var accepted = Assert.IsType<Judgement.Accepted>(Judge.Decide(notice, null, new DateOnly(2026, 4, 1), NoticeSample.Now));

        Assert.Equal([12, 13, 18, 19, 21], accepted.Next.Items.DifferingFrom(notice.Items).ToList());
        Assert.Equal("0", accepted.Next.Items[12]);
        Assert.Equal("シケンハナコ", accepted.Next.Items[13]);
        Assert.Equal("2026-04-02T10:00:00.000+09:00", accepted.Next.Items[18]);
        Assert.Equal("2026-04-01", accepted.Next.Items[19]);
        Assert.Equal("0", accepted.Next.Items[21]);
    }

    [Fact]
    public void Without_kana_the_search_key_is_blank() =>
        Assert.Empty(NoticeSample.MoveIn.Without("nameKana").Stored().Items[KnownItems.KanaSearchKey]);
}
