using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Reasons;

/// <summary>The reason tables against the reference, row by row and cell by cell; the Fuhyo file's is of acts.</summary>
[Trait("Requirement", "U4")]
public sealed class ReasonTableTests
{
    private static readonly ItemSet Stamps = [10, 11, 16, 17, 22];

    public static TheoryData<string> Codes() => [.. ReasonWords.All.SelectMany(words => words.Rows.Select(row => row[words.Code]))];

    [Fact]
    [Cells(ReferenceCells.EachReason + "/act,term " + ReferenceCells.EachAct + "/term")]
    public void The_reasons_and_acts_are_those_of_the_reference()
    {
        IReadOnlyList<ChangeReason>[] known = [ChangeReason.Juki, ChangeReason.Fuhyo];
        Assert.Equal(
            ReasonWords.All.Select(words => words.Rows.Select(row => (row[words.Code], row[words.Term]))),
            known.Select(reasons => reasons.Select(reason => (reason.Code, reason.Term))));
        Assert.Equal(ReasonProse.Words.Rows.Select(row => row["act"]), ChangeReason.Juki.Select(reason => ActOf(reason.Act)));
        Assert.Equal(["記載", "消除", "修正", "修正"], ChangeReason.Fuhyo.Select(reason => ActOf(reason.Act)));
        Assert.All(known.SelectMany(reasons => reasons), reason => Assert.True(ChangeReason.TryFind(reason.Code, out var found) && found == reason));
        Assert.False(ChangeReason.TryFind("10", out _));
        Assert.False(ChangeReason.TryFind(null, out _));
    }

    [Fact]
    public void Every_reason_has_a_row_in_its_own_table_alone()
    {
        Assert.Equal(ChangeReason.Juki.Select(reason => reason.Code), ReasonTable.Juki.Rows.Select(row => row.Code));
        Assert.Equal(ChangeReason.Fuhyo.Select(reason => reason.Code), ReasonTable.Fuhyo.Rows.Select(row => row.Code));
        Assert.Equal(Codes().Count, RegisterFile.All.SelectMany(register => register.Reasons.Rows).DistinctBy(row => row.Code).Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_row_is_what_its_cells_mean(string code) => Assert.Equal(
        ReasonWords.All.Single(words => words.Rows.Any(row => row[words.Code] == code)).Of(code),
        ReasonMeaning.Of(RowOf(code)));

    [Fact]
    public void The_tables_of_words_hold_no_words_that_the_reference_has_not() => Assert.All(
        ReasonWords.All.SelectMany(words => words.Columns, (words, column) => (words.Rows, Name: column.Key, Words: column.Value.Keys)),
        column => Assert.Equal(
            column.Rows.Select(row => row[column.Name]).Distinct().Order(StringComparer.Ordinal),
            column.Words.Order(StringComparer.Ordinal)));

    [Fact]
    public void No_column_of_the_code_escapes_the_comparison() =>
        Assert.Equal(typeof(ReasonRow).GetProperties().Length - 1, typeof(ReasonMeaning).GetProperties().Length);

    // The state goes with a removal: it says that there was one.
    [Theory]
    [MemberData(nameof(Codes))]
    public void An_item_that_a_notice_does_not_bring_anew_is_in_exactly_one_column(string code)
    {
        var row = RowOf(code);
        ItemSet[] columns = [row.MayDiffer, row.MustEqual, row.MustEqualIfBothPresent, row.MayDifferBetweenWards];

        var all = columns.Aggregate((one, other) => one.Union(other));
        var sent = NoticeSample.FirstFor(code).Register.Fields.Sent.Except(Stamps);
        Assert.Equal(row.StateAfter == PersonState.Alive ? sent : sent.Except([KnownItems.StateClass]), all);
        Assert.Equal(all.Count, columns.Sum(column => column.Count));
    }

    private static ReasonRow RowOf(string code) => NoticeSample.FirstFor(code).Register.Reasons[code];

    private static string ActOf(RegisterAct act) => act switch
    {
        RegisterAct.Entry => "記載",
        RegisterAct.Removal => "消除",
        _ => "修正",
    };
}
