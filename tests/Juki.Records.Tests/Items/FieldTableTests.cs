using System.Globalization;
using System.Text.RegularExpressions;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Items;

[Trait("Requirement", "U3")]
public sealed partial class FieldTableTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Reference = ReferenceTable.Read("fields_juki");

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(1, 28)];

    [Theory]
    [MemberData(nameof(Numbers))]
    [Cells(ReferenceCells.EachItem + "/type,blank")]
    public void An_item_is_as_the_reference_has_it(int no)
    {
        var row = Reference[no - 1];
        var field = FieldTable.Juki[no];

        Assert.Equal(row["no"], field.No.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(row["item (別添2)"], field.JapaneseName);
        Assert.Equal(row["blank?"] == "YES", field.MayBeBlank);
        Assert.Equal(TypeOf(row["type"]), TypeOf(field));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_item_means_what_the_words_of_the_reference_say(int no)
    {
        var (row, entry) = (Reference[no - 1], FieldProse.Entries[no - 1]);

        Assert.Equal(row["format / values"], entry.Format);
        Assert.Equal(row["notes"], entry.Notes);
        Assert.Equal(entry.Means, FieldProse.Meaning.Of(FieldTable.Juki[no]));
    }

    [Fact]
    public void The_reference_has_no_item_more() => Assert.Equal(Reference.Count, FieldTable.Juki.Fields.Count);

    [Fact]
    public void The_server_sets_items_12_13_18_19_and_21() =>
        Assert.Equal([12, 13, 18, 19, 21], FieldTable.Juki.Fields.Where(field => field.SetBy == ItemSource.Server).Select(field => field.No));

    [Fact]
    [Trait("Requirement", "C09")]
    [Cells("C09/check")]
    public void The_mandatory_items_are_those_of_C09()
    {
        var check = ReferenceTable.Read("logic_checks_common").Single(row => row["id"] == "C09")["check"];
        var named = check["Juki: ".Length..check.IndexOf(';', StringComparison.Ordinal)].Split(", ").Order(StringComparer.Ordinal);

        Assert.Equal(named, FieldTable.Juki.Fields.Where(field => field.IsMandatory).Select(field => field.JapaneseName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_name_in_notices_finds_its_item_and_no_other_case_does()
    {
        foreach (var field in FieldTable.Juki.Fields)
        {
            Assert.Same(field, FieldTable.Juki.Find(field.JsonName));
            Assert.Null(FieldTable.Juki.Find(field.JsonName.ToUpperInvariant()));
        }

        Assert.Equal(["name", "changeDate"], FieldTable.Juki.NamesOf([2, 11]));
    }

    [Fact]
    public void Counts_point_to_the_items_that_the_reference_pairs() =>
        Assert.Equal([(2, 3), (7, 8), (25, 26)], FieldTable.Juki.Fields.Where(field => field.CountedBy is not null).Select(field => (field.No, field.CountedBy!.Value)));

    [Fact]
    public void The_constants_name_the_items_in_their_order()
    {
        var constants = typeof(KnownItems).GetFields().ToDictionary(constant => (int)constant.GetRawConstantValue()!, constant => constant.Name);
        foreach (var field in FieldTable.Juki.Fields)
            Assert.Equal(field.JsonName, char.ToLowerInvariant(constants[field.No][0]) + constants[field.No][1..]);
    }

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
