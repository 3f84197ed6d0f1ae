using System.Globalization;
using System.Text.RegularExpressions;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Items;

[Trait("Requirement", "U3")]
public sealed partial class FieldTableTests
{
    public static TheoryData<string, int> EachItem()
    {
        var data = new TheoryData<string, int>();
        foreach (var register in RegisterFile.All)
        {
            foreach (var no in Enumerable.Range(1, Reference(register).Count))
                data.Add(register.Name, no);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EachItem))]
    [Cells(ReferenceCells.EachItem + "," + ReferenceCells.EachItemOfASupplement + "/type,blank")]
    public void An_item_is_as_the_reference_has_it(string file, int no)
    {
        var (row, field) = (Reference(Register(file))[no - 1], FieldOf(file, no));

        Assert.Equal(row["no"], field.No.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(row["item (別添2)"], field.JapaneseName);
        Assert.Equal(row["blank?"] == "YES", field.MayBeBlank);
        Assert.Equal(TypeOf(row["type"]), TypeOf(field));
    }

    [Theory]
    [MemberData(nameof(EachItem))]
    public void An_item_means_what_the_words_of_the_reference_say(string file, int no)
    {
        var (row, entry) = (Reference(Register(file))[no - 1], FieldProse.Of(Register(file))[no - 1]);

        Assert.Equal(row["format / values"], entry.Format);
        Assert.Equal(row["notes"], entry.Notes);
        Assert.Equal(entry.Means, FieldProse.Meaning.Of(FieldOf(file, no)));
    }

    [Fact]
    public void The_reference_has_no_item_more() => Assert.All(
        RegisterFile.All, register => Assert.Equal(Reference(register).Count, register.Fields.Listed.Count()));

    [Fact]
    public void The_server_sets_items_12_13_18_19_and_21_and_of_a_supplement_none() => Assert.Equal(
        [[12, 13, 18, 19, 21], []],
        RegisterFile.All.Select(register => register.Fields.Listed.Where(field => field.SetBy == ItemSource.Server).Select(field => field.No)));

    [Fact]
    [Trait("Requirement", "U2")]
    public void Number_of_the_order_day_of_arrival_and_time_stamp_are_no_items_of_a_supplement() => Assert.Equal(
        [(KnownItems.SequenceNumber, ItemSource.Envelope), (KnownItems.ReceivedOn, ItemSource.Server), (KnownItems.RecordedAt, ItemSource.Server)],
        FieldTable.Fuhyo.Fields.Except(FieldTable.Fuhyo.Listed).Select(field => (field.Item, field.SetBy)));

    [Fact]
    [Trait("Requirement", "C09")]
    [Cells("C09/check")]
    public void The_mandatory_items_are_those_of_C09()
    {
        var check = ReferenceTable.Read("logic_checks_common").Single(row => row["id"] == "C09")["check"];
        var named = check["Juki: ".Length..check.IndexOf(';', StringComparison.Ordinal)].Split(", ").Order(StringComparer.Ordinal);

        Assert.Equal(named, FieldTable.Juki.Fields.Where(field => field.IsMandatory).Select(field => field.JapaneseName).Order(StringComparer.Ordinal));
        Assert.EndsWith("Fuhyo: as its field table's blank? column says", check, StringComparison.Ordinal);
    }

    // A blank count is 0 (ruling 14); what has no number is refused too (ruling 21).
    [Fact]
    [Trait("Requirement", "C09")]
    [Cells("C09/check")]
    public void Mandatory_in_a_supplement_is_what_may_not_be_blank() => Assert.Equal(
        Reference(RegisterFile.Fuhyo).Where(row => row["blank?"] == "no" && row["type"] != "smallint").Select(row => row["item (別添2)"]).Append("更新順番号"),
        FieldTable.Fuhyo.Fields.Where(field => field.IsMandatory).Select(field => field.JapaneseName));

    [Fact]
    public void Every_name_in_notices_finds_its_item_and_no_other_case_does()
    {
        foreach (var (fields, field) in RegisterFile.All.SelectMany(register => register.Fields.Fields.Select(field => (register.Fields, field))))
        {
            Assert.Same(field, fields.Find(field.JsonName));
            Assert.Null(fields.Find(field.JsonName.ToUpperInvariant()));
        }

        Assert.Equal(["name", "changeDate"], FieldTable.Juki.NamesOf([2, 11]));
        Assert.Equal([12, 15, 0], FieldTable.Fuhyo.NumbersOf([KnownItems.ChangeDate, KnownItems.StateClass, KnownItems.SequenceNumber]));
    }

    [Fact]
    public void Counts_point_to_the_items_that_the_reference_pairs()
    {
        Assert.Equal([(2, 3), (7, 8), (25, 26)], Counted(FieldTable.Juki));
        Assert.Equal([(2, 3), (8, 9), (10, 11)], Counted(FieldTable.Fuhyo));
    }

    [Fact]
    public void The_constants_name_the_items_in_their_order()
    {
        var constants = typeof(KnownItems).GetFields().ToDictionary(constant => (int)constant.GetRawConstantValue()!, constant => constant.Name);
        foreach (var field in FieldTable.Juki.Fields)
            Assert.Equal(field.JsonName, char.ToLowerInvariant(constants[field.No][0]) + constants[field.No][1..]);
    }

    [Fact]
    [Trait("Requirement", "F2")]
    public void A_supplement_has_no_individual_number_and_keeps_nothing_unread()
    {
        Assert.Equal([true, false], RegisterFile.All.Select(register => register.Fields.HoldsIndividualNumbers));
        Assert.Equal([true, false], RegisterFile.All.Select(register => register.KeepsUnread));
        Assert.DoesNotContain(FieldTable.Fuhyo.Fields, field => field.Kind == FieldKind.IndividualNumber || field.JapaneseName.Contains("個人番号", StringComparison.Ordinal));
    }

    private static RegisterFile Register(string file) => RegisterFile.Find(file)!;

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Reference(RegisterFile register) => ReferenceTable.Read($"fields_{register.Name}");

    private static Field FieldOf(string file, int no) => Register(file).Fields.Listed.Single(field => field.No == no);

    private static IEnumerable<(int Text, int Count)> Counted(FieldTable fields) =>
        fields.Fields.Where(field => field.CountedBy is not null).Select(field => (field.No, fields[field.CountedBy!.Value].No));

    private static string TypeOf(Field field) => field.Kind switch
    {
        FieldKind.GaijiCount => "smallint",
        FieldKind.GaijiSerial => "int",
        FieldKind.SequenceNumber => "bigint",
        FieldKind.Day => "date",
        FieldKind.Timestamp => "datetimeoffset(3)",
        FieldKind.Text or FieldKind.Kana => $"varchar {field.MaxLength}",
        _ => $"char {field.MaxLength}",
    };

    // The reference adds remarks to some types; a record's text is Unicode whatever the column would be.
    private static string TypeOf(string reference) =>
        SizedType().Match(reference) is { Success: true } sized ? $"{sized.Groups[1].Value} {sized.Groups[2].Value}" : reference;

    [GeneratedRegex(@"^n?((?:var)?char)\((\d+)")]
    private static partial Regex SizedType();
}
