using CsCheck;
using Juki.Records.Bulk;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Bulk;

/// <summary>Rows of a condition file: what is right of them, and which column is named where it is not.</summary>
[Trait("Requirement", "P6")]
public class BulkRowReaderTests
{
    private static readonly string Code = Numbers.Code(123);
    private static readonly string Number = Numbers.Individual(1234);

    [Fact]
    public void A_row_of_each_kind_is_read()
    {
        Assert.Equal(BulkKeyKind.ResidentCode, Read("1", "1", Code, "", "", "", "", "", "", "").Row!.Kind);
        Assert.Equal(BulkKeyKind.IndividualNumber, Read("1", "2", "", Number, "", "", "", "", "", "").Row!.Kind);
        var row = Read("a-1", "3", "", "", "𠮷野", "", "19770304", "2", "市川市", "整理1").Row!;
        Assert.Equal((BulkKeyKind.FourItems, "a-1", "(bulk row)"), (row.Kind, row.InquiryNumber, row.ToString()));
        Assert.Equal([2, 5, 6, 7], row.AskedWith.Order());
    }

    [Theory]
    [InlineData(BulkColumn.InquiryNumber, 0, "")]
    [InlineData(BulkColumn.InquiryNumber, 0, "一")]
    [InlineData(BulkColumn.KeyKind, 1, "4")]
    [InlineData(BulkColumn.KeyKind, 1, "")]
    [InlineData(BulkColumn.ResidentCode, 2, "")]
    [InlineData(BulkColumn.ResidentCode, 2, "12345678901")]
    [InlineData(BulkColumn.IndividualNumber, 3, "123456789012")]
    [InlineData(BulkColumn.Name, 4, "合成\u0001")]
    [InlineData(BulkColumn.NameKana, 5, "\u200d")]
    [InlineData(BulkColumn.BirthDate, 6, "1977-03-04")]
    [InlineData(BulkColumn.BirthDate, 6, "19771304")]
    [InlineData(BulkColumn.Sex, 7, "9")]
    [InlineData(BulkColumn.Address, 8, "　")]
    [InlineData(BulkColumn.Reference, 9, "\t")]
    public void A_wrong_field_is_named(string column, int at, string value)
    {
        string[] fields = ["1", "1", Code, "", "", "", "", "", "", ""];
        fields[at] = value;
        var (row, faults) = BulkRowReader.Read(FieldTable.Juki, fields);
        Assert.Null(row);
        Assert.Contains(column, faults.Select(fault => fault.Column));
        Assert.All(faults.Where(_ => value.Length > 1), fault => Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Name_and_reading_together_are_one_too_many() =>
        Assert.Equal(BulkColumn.NameKana, Assert.Single(Read("1", "1", Code, "", "合成", "ごうせい", "", "", "", "").Faults).Column);

    [Fact]
    public void Whatever_comes_either_is_a_row_or_has_faults_and_is_always_read_alike() => Gen.String.Array[0, 12].Sample(fields =>
    {
        var (row, faults) = BulkRowReader.Read(FieldTable.Juki, fields);
        Assert.Equal(row is null, faults.Count > 0);
        Assert.Equal(faults, BulkRowReader.Read(FieldTable.Juki, fields).Faults);
        Assert.All(faults, fault => Assert.Contains(fault.Column, BulkColumn.All));
    });

    private static (BulkRow? Row, IReadOnlyList<BulkFault> Faults) Read(params string[] fields) => BulkRowReader.Read(FieldTable.Juki, fields);
}
