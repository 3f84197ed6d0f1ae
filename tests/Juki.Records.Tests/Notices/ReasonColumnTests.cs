using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

/// <summary>Columns of the reason table that rows 11, 21 and 31 do not use, shown with a row 11 changed for it.</summary>
public sealed class ReasonColumnTests
{
    [Fact]
    [Trait("Requirement", "C03")]
    public void A_number_is_required_where_the_row_does_not_let_it_be_blank()
    {
        var row = MoveIn with { MayBeBlank = [JukiItem.Name, JukiItem.Sex] };
        Assert.Equal("C03:9", Shape(row, NoticeSample.MoveIn.Without("individualNumber")));
        Assert.Empty(Shape(row, NoticeSample.MoveIn));
        Assert.Empty(Shape(row with { MayBeBlank = null }, NoticeSample.MoveIn.Without("individualNumber")));
    }

    [Theory]
    [Trait("Requirement", "C05")]
    [Trait("Requirement", "C06")]
    [InlineData("20260400", "")]
    [InlineData("20260000", "")]
    [InlineData("00000000", "")]
    [InlineData("20250229", "")]
    [InlineData("20260500", "C06:11")]
    [InlineData("20260403", "C06:11")]
    [InlineData("20261301", "C05:11")]
    public void A_change_date_may_be_loose_where_the_row_says_so(string date, string shape) => Assert.Equal(
        shape,
        Shape(MoveIn with { ChangeDate = DateRule.NotAfterArrivalOrUnknown }, NoticeSample.MoveIn.With("changeDate", date)));

    private static ReasonRow MoveIn => ReasonTable.Juki.Find("11")!;

    private static string Shape(ReasonRow row, NoticeSample sample)
    {
        var form = NoticeForm.Juki with { Reasons = new ReasonTable(FieldTable.Juki, [row]) };
        using var document = JsonDocument.Parse(sample.Json);
        var draft = NoticeReader.Draft(form, document.RootElement, NoticeSample.Sender(NoticeSample.Ichikawa), NoticeSample.Arrival);
        return NoticeSample.Shape(draft.Failures);
    }
}
