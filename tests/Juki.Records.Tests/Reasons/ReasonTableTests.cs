using System.Globalization;
using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Reasons;

[Trait("Requirement", "U4")]
public sealed class ReasonTableTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Reference = ReferenceTable.Read("logic_checks_juki");

    // Words of the reference for items; the rest go by the items' own names.
    private static readonly Dictionary<string, ItemSet> Words = new()
    {
        ["氏名"] = [JukiItem.Name],
        ["ふりがな"] = [JukiItem.NameKana],
        ["旧氏"] = [JukiItem.FormerSurname, JukiItem.FormerSurnameGaijiCount, JukiItem.FormerSurnameKana, JukiItem.FormerSurnameGaijiSerial],
    };

    public static TheoryData<string> Codes() => [.. ReasonTable.Juki.Rows.Select(row => row.Code)];

    [Fact]
    public void The_reasons_are_the_14_of_the_reference()
    {
        Assert.Equal(
            Reference.Select(row => (row["code_PROPOSED"], row["act"], row["事由(規則11条の語)"])),
            ChangeReason.All.Select(reason => (reason.Code, ActOf(reason.Act), reason.Term)));
        Assert.All(ChangeReason.All, reason => Assert.True(ChangeReason.TryFind(reason.Code, out var found) && found == reason));
        Assert.False(ChangeReason.TryFind("10", out _));
        Assert.False(ChangeReason.TryFind(null, out _));
    }

    [Fact]
    public void Reasons_11_21_and_31_have_rows() => Assert.Equal(["11", "21", "31"], ReasonTable.Juki.Rows.Select(row => row.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void States_sender_and_date_are_as_the_reference_has_them(string code)
    {
        var (row, cells) = (ReasonTable.Juki.Find(code)!, Cells(code));

        Assert.Equal(cells["person must be"].Split(" or ").Select(StateOf), row.PersonMustBe);
        Assert.Equal(StateOf(cells["state after"]), row.StateAfter);
        Assert.Equal(cells["sender must be"].StartsWith("any Chiba municipality", StringComparison.Ordinal), row.SenderMustBe == SenderRule.MunicipalityOfTheRow);
        Assert.Equal(cells["異動年月日"].Contains("MAY BE IN THE FUTURE", StringComparison.Ordinal), row.ChangeDate == DateRule.MayBeAhead);
        Assert.Equal(cells["異動年月日"].Contains("non-calendar", StringComparison.Ordinal), row.ChangeDate == DateRule.NotAfterArrivalOrUnknown);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_items_that_may_be_blank_are_as_the_reference_has_them(string code)
    {
        var cell = Cells(code)["may be blank"];
        Assert.Equal(cell == "as stored" ? null : ItemsOf(cell), ReasonTable.Juki.Find(code)!.MayBeBlank);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_item_that_a_notice_does_not_bring_anew_is_in_exactly_one_column(string code)
    {
        var row = ReasonTable.Juki.Find(code)!;
        ItemSet[] columns = [row.MayDiffer, row.MustEqual, row.MustEqualIfBothPresent, row.MayDifferBetweenWards];

        var all = columns.Aggregate((one, other) => one.Union(other));
        Assert.Equal(FieldTable.Juki.Sent.Except([10, 11, 16, 17, 22]), all);
        Assert.Equal(all.Count, columns.Sum(column => column.Count));
    }

    [Fact]
    public void A_move_in_may_differ_in_all_but_code_and_number()
    {
        var (row, cells) = (ReasonTable.Juki.Find("11")!, Cells("11"));
        Assert.Equal("all", cells["items that MAY differ from the current row"]);
        Assert.Equal("if R: 住民票コード and (if both present) 個人番号", cells["items that MUST equal the current row"]);
        Assert.Equal(ItemsOf("住民票コード"), row.MustEqual);
        Assert.Equal(ItemsOf("個人番号"), row.MustEqualIfBothPresent);
        Assert.Equal(ItemsOf("ふりがな, 生年月日, 性別"), row.WarnIfDiffers);
    }

    [Fact]
    public void A_move_out_may_differ_in_nothing()
    {
        var (row, cells) = (ReasonTable.Juki.Find("21")!, Cells("21"));
        Assert.Equal("-", cells["items that MAY differ from the current row"]);
        Assert.Equal("all personal items and both numbers", cells["items that MUST equal the current row"]);
        Assert.True(row.MayDiffer.IsEmpty);
        Assert.Equal(1, row.WarnBeyondYears);
    }

    [Fact]
    public void A_move_within_may_differ_in_the_address_group()
    {
        var (row, cells) = (ReasonTable.Juki.Find("31")!, Cells("31"));
        var mayDiffer = cells["items that MAY differ from the current row"].Replace(" (only between wards of 千葉市)", string.Empty, StringComparison.Ordinal);
        Assert.Equal(ItemsOf(mayDiffer), row.MayDiffer.Union(row.MayDifferBetweenWards));
        Assert.Equal([JukiItem.MunicipalityCode], row.MayDifferBetweenWards);
        Assert.True(ItemsOf(cells["items that MUST equal the current row"]).Except(row.MustEqual).IsEmpty);
        Assert.Equal([JukiItem.Address], row.MustChange);
    }

    private static IReadOnlyDictionary<string, string> Cells(string code) => Reference.Single(row => row["code_PROPOSED"] == code);

    private static ItemSet ItemsOf(string names) => names.Split(", ")
        .Select(name => name.EndsWith("30の46)", StringComparison.Ordinal) ? name[..name.IndexOf('(', StringComparison.Ordinal)] : name)
        .Select(name => Words.TryGetValue(name, out var items) ? items : [FieldTable.Juki.Fields.Single(field => field.JapaneseName == name).No])
        .Aggregate((one, other) => one.Union(other));

    private static PersonState StateOf(string letter) => letter switch
    {
        "N" => PersonState.Never,
        "A" => PersonState.Alive,
        "R" => PersonState.Removed,
        "D" => PersonState.Dead,
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"No state is written '{letter}'.")),
    };

    private static string ActOf(RegisterAct act) => act switch
    {
        RegisterAct.Entry => "記載",
        RegisterAct.Removal => "消除",
        _ => "修正",
    };
}
