using CsCheck;
using Juki.Records.Files;
using Juki.Records.Items;

namespace Juki.Records.Tests.Items;

public sealed class RecordItemsTests
{
    private static readonly Gen<RecordItems> Records = Gen.Int[0, 1].Select(at => RegisterFile.All[at]).SelectMany(register =>
        Gen.String[0, 20].Array[register.Fields.Fields.Count].Select(texts => RecordItems.From([register.Name, .. texts])));

    [Fact]
    public void A_record_comes_back_from_its_stored_form() => Records.Sample(record =>
    {
        var back = RecordItems.From(record.Stored);
        return back.Equals(record) && back.GetHashCode() == record.GetHashCode() && back.Stored.SequenceEqual(record.Stored) && back.DifferingFrom(record).IsEmpty;
    });

    [Fact]
    public void Changing_an_item_makes_another_record_and_leaves_the_first() => Gen.Select(Records, Gen.Int[0, 20]).Sample((record, at) =>
    {
        var (item, before) = (record.Fields.Fields[at].Item, record.Stored);
        var changed = record.With(item, record[item] + "x");
        return !changed.Equals(record) && record.Stored.SequenceEqual(before) && changed.DifferingFrom(record).ToList().SequenceEqual([item]);
    });

    [Fact]
    public void What_it_was_made_from_can_change_without_it()
    {
        string[] stored = ["juki", .. Enumerable.Repeat("a", 28)];
        var record = RecordItems.From(stored);
        stored[1] = "b";
        Assert.Equal("a", record[1]);
    }

    [Fact]
    public void A_blank_record_is_blank_in_every_item() => Assert.All(
        RegisterFile.All, register => Assert.All(register.Fields.Fields, field => Assert.True(RecordItems.Blank(register.Fields).IsBlank(field.Item))));

    [Fact]
    [Trait("Requirement", "F2")]
    public void A_supplement_has_no_room_for_an_individual_number()
    {
        var record = RecordItems.Blank(FieldTable.Fuhyo);
        Assert.Equal("", record[KnownItems.IndividualNumber]);
        Assert.Throws<ArgumentOutOfRangeException>(() => record.With(KnownItems.IndividualNumber, "123456789018"));
        Assert.Same(record, record.WithIfHeld(KnownItems.IndividualNumber, "123456789018"));
    }

    [Theory]
    [InlineData("juki", 27)]
    [InlineData("juki", 29)]
    [InlineData("juki", 21)]
    [InlineData("fuhyo", 28)]
    [InlineData("secret", 28)]
    [InlineData("Juki", 28)]
    public void A_stored_form_of_another_size_or_file_is_refused(string file, int count)
    {
        var error = Assert.Throws<RecordMalformedException>(() => RecordItems.From([file, .. Enumerable.Repeat("secret", count)]));
        Assert.Equal("record-malformed", error.Code);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_stored_form() => Assert.Throws<RecordMalformedException>(() => RecordItems.From([]));
}
