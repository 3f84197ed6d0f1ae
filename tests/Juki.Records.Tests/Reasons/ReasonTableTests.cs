using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Reasons;

/// <summary>The reason table against the reference, row by row and cell by cell.</summary>
[Trait("Requirement", "U4")]
public sealed class ReasonTableTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Reference = ReferenceTable.Read("logic_checks_juki");

    public static TheoryData<string> Codes() => [.. Reference.Select(row => row["code_PROPOSED"])];

    [Fact]
    [Cells(ReferenceCells.EachReason + "/act,term")]
    public void The_reasons_are_the_14_of_the_reference()
    {
        Assert.Equal(
            Reference.Select(row => (row["code_PROPOSED"], row["act"], row["事由(規則11条の語)"])),
            ChangeReason.Juki.Select(reason => (reason.Code, ActOf(reason.Act), reason.Term)));
        Assert.All(ChangeReason.Juki, reason => Assert.True(ChangeReason.TryFind(reason.Code, out var found) && found == reason));
        Assert.False(ChangeReason.TryFind("10", out _));
        Assert.False(ChangeReason.TryFind(null, out _));
    }

    [Fact]
    public void Every_reason_has_a_row() => Assert.Equal(ChangeReason.Juki.Select(reason => reason.Code), ReasonTable.Juki.Rows.Select(row => row.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_row_is_what_its_cells_mean(string code) => Assert.Equal(
        ReasonProse.Of(Reference.Single(row => row["code_PROPOSED"] == code)),
        ReasonMeaning.Of(ReasonTable.Juki[code]));

    [Fact]
    public void The_tables_of_words_hold_no_words_that_the_reference_has_not()
    {
        AssertUsed("person must be", ReasonProse.PersonMustBe.Keys);
        AssertUsed("sender must be", ReasonProse.SenderMustBe.Keys);
        AssertUsed("items that MAY differ from the current row", ReasonProse.MayDiffer.Keys);
        AssertUsed("items that MUST equal the current row", ReasonProse.MustEqual.Keys);
        AssertUsed("may be blank", ReasonProse.MayBeBlank.Keys);
        AssertUsed("異動年月日", ReasonProse.ChangeDate.Keys);
        AssertUsed("state after", ReasonProse.StateAfter.Keys);
        AssertUsed("record-specific errors (E) / warnings (W)", ReasonProse.ErrorsAndWarnings.Keys);
    }

    [Fact]
    public void No_column_of_the_code_escapes_the_comparison() =>
        Assert.Equal(typeof(ReasonRow).GetProperties().Length - 1, typeof(ReasonMeaning).GetProperties().Length);

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_item_that_a_notice_does_not_bring_anew_is_in_exactly_one_column(string code)
    {
        var row = ReasonTable.Juki[code];
        ItemSet[] columns = [row.MayDiffer, row.MustEqual, row.MustEqualIfBothPresent, row.MayDifferBetweenWards];

        var all = columns.Aggregate((one, other) => one.Union(other));
        Assert.Equal(FieldTable.Juki.Sent.Except([10, 11, 16, 17, 22]), all);
        Assert.Equal(all.Count, columns.Sum(column => column.Count));
    }

    private static void AssertUsed(string column, IEnumerable<string> words) =>
        Assert.Equal(Reference.Select(row => row[column]).Distinct().Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));

    private static string ActOf(RegisterAct act) => act switch
    {
        RegisterAct.Entry => "記載",
        RegisterAct.Removal => "消除",
        _ => "修正",
    };
}
