using Juki.Records.Items;

namespace Juki.Records.Tests.Items;

public sealed class ItemFormTests
{
    [Theory]
    [InlineData("residentCode", "12345678903", true)]
    [InlineData("residentCode", "12345678901", false)]
    [InlineData("residentCode", "", false)]
    [InlineData("individualNumber", "123456789018", true)]
    [InlineData("individualNumber", "123456789012", false)]
    [InlineData("individualNumber", "", true)]
    [InlineData("name", "山田　太郎", true)]
    [InlineData("name", "", true)]
    [InlineData("name", "　", false)]
    [InlineData("name", "山田\n太郎", false)]
    [InlineData("nameKana", "やまだ　たろう", true)]
    [InlineData("nameKana", "山田", false)]
    [InlineData("birthDate", "19860900", true)]
    [InlineData("birthDate", "1986-09-27", false)]
    [InlineData("sex", "3", true)]
    [InlineData("sex", "9", false)]
    [InlineData("removedFlag", "1", true)]
    [InlineData("removedFlag", "yes", false)]
    [InlineData("municipalityCode", "131041", true)]
    [InlineData("municipalityCode", "13104", false)]
    [InlineData("municipalityCode", "131042", false)]
    [InlineData("municipalityCode", "481009", false)]
    [InlineData("townCode", "001000", true)]
    [InlineData("townCode", "1000", false)]
    [InlineData("sequenceNumber", "1", false)]
    [InlineData("recordedAt", "2026-04-01T00:00:00.000+09:00", false)]
    public void A_text_is_of_an_items_form_or_not(string item, string text, bool holds) =>
        Assert.Equal(holds, ItemForm.Holds(FieldTable.Juki.Find(item)!, text));

    [Fact]
    public void Longer_than_the_field_dictionary_allows_is_not_of_the_form()
    {
        foreach (var field in FieldTable.Juki.Fields.Where(field => field.Kind is FieldKind.Text or FieldKind.Kana))
        {
            Assert.True(ItemForm.Holds(field, new string('あ', field.MaxLength)));
            Assert.False(ItemForm.Holds(field, new string('あ', field.MaxLength + 1)));
        }
    }
}
