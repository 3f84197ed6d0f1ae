using CsCheck;
using Juki.Records.Items;

namespace Juki.Records.Tests.Items;

public sealed class RecordItemsTests
{
    private static readonly Gen<string[]> Texts = Gen.String[0, 20].Array[28];

    [Fact]
    public void A_record_comes_back_from_its_stored_form() => Texts.Sample(texts =>
    {
        var record = RecordItems.From(FieldTable.Juki, texts);
        var back = RecordItems.From(FieldTable.Juki, record.Texts);
        return back.Equals(record) && back.GetHashCode() == record.GetHashCode() && back.Texts.SequenceEqual(texts) && back.DifferingFrom(record).IsEmpty;
    });

    [Fact]
    public void Changing_an_item_makes_another_record_and_leaves_the_first() => Gen.Select(Texts, Gen.Int[1, 28]).Sample((texts, no) =>
    {
        var record = RecordItems.From(FieldTable.Juki, texts);
        var changed = record.With(no, texts[no - 1] + "x");
        return !changed.Equals(record) && record.Texts.SequenceEqual(texts) && changed.DifferingFrom(record).ToList().SequenceEqual([no]);
    });

    [Fact]
    public void What_it_was_made_from_can_change_without_it()
    {
        string[] texts = [.. Enumerable.Repeat("a", 28)];
        var record = RecordItems.From(FieldTable.Juki, texts);
        texts[0] = "b";
        Assert.Equal("a", record[1]);
    }

    [Fact]
    public void A_blank_record_is_blank_in_every_item() => Assert.All(Enumerable.Range(1, 28), no => Assert.True(RecordItems.Blank(FieldTable.Juki).IsBlank(no)));

    [Theory]
    [InlineData(27)]
    [InlineData(29)]
    public void A_stored_form_of_another_size_is_refused(int count)
    {
        var error = Assert.Throws<RecordMalformedException>(() => RecordItems.From(FieldTable.Juki, [.. Enumerable.Repeat("secret", count)]));
        Assert.Equal("record-malformed", error.Code);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
