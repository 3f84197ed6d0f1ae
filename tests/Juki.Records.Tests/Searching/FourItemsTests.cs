using Juki.Records.Items;
using Juki.Records.Searching;
using Juki.Records.Values;

namespace Juki.Records.Tests.Searching;

/// <summary>Sex, address, and several conditions at once.</summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "P1")]
[Trait("Requirement", "P4")]
public sealed class FourItemsTests
{
    private const string Ichikawa = "122033";
    private const string Funabashi = "122041";

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1", "2", false)]
    [InlineData("", "3", true)]
    [InlineData("3", "3", true)]
    [InlineData("", "1", false)]
    public void Sex(string held, string asked, bool expected) =>
        Assert.Equal(expected, new FourItems { Sex = asked }.Matches(Person((KnownItems.Sex, held))));

    [Theory]
    [InlineData("市川市八幡１丁目", false, true)]
    [InlineData("市川市八幡1丁目", false, true)]
    [InlineData("市川市八幡一丁目", false, false)]
    [InlineData("市川市八幡１丁目１番１号　サンハイツ１０１", true, true)]
    [InlineData("市川市八幡１丁目１番１号", true, false)]
    [InlineData("八幡", false, false)]
    public void The_text_of_an_address(string asked, bool isWhole, bool expected) =>
        Assert.Equal(expected, new FourItems { Address = new AddressCondition { Text = asked, IsWhole = isWhole } }.Matches(Person()));

    [Theory]
    [InlineData(Ichikawa, "001000", true)]
    [InlineData(Funabashi, "001000", false)]
    [InlineData(Ichikawa, "002000", false)]
    [InlineData(Ichikawa, null, true)]
    public void Municipality_and_town(string municipality, string? town, bool expected) =>
        Assert.Equal(expected, new FourItems { Address = new AddressCondition { Municipalities = [Code(municipality)], TownCode = town } }.Matches(Person()));

    [Fact]
    public void Every_condition_must_hold()
    {
        var all = new FourItems
        {
            Name = new NameCondition.Kanji("山田", isWhole: false),
            Birth = new BirthCondition.On(Date("19800401")),
            Sex = "2",
            Address = new AddressCondition { Municipalities = [Code(Ichikawa), Code(Funabashi)] },
        };
        Assert.True(all.Matches(Person()));
        Assert.True(new FourItems().Matches(Person()));
        Assert.False((all with { Name = new NameCondition.Kana("スズキ") }).Matches(Person()));
        Assert.False((all with { Birth = new BirthCondition.On(Date("19800402")) }).Matches(Person()));
        Assert.False((all with { Sex = "1" }).Matches(Person()));
        Assert.False((all with { Address = new AddressCondition { Municipalities = [Code(Funabashi)] } }).Matches(Person()));
        Assert.True((all with { Name = new NameCondition.Kanji("鈴木花", isWhole: false) }).Matches(Person((KnownItems.FormerSurname, "鈴木"))));
    }

    [Fact]
    public void Neither_conditions_nor_a_person_say_what_they_hold() =>
        Assert.Equal(("(four items)", "(person)"), (new FourItems { Sex = "1" }.ToString(), Person().ToString()));

    private static SearchedPerson Person(params (int Item, string Text)[] changes)
    {
        var items = RecordItems.Blank(FieldTable.Juki)
            .With(KnownItems.Name, "山田　花子")
            .With(KnownItems.NameKana, "ヤマダ　ハナコ")
            .With(KnownItems.BirthDate, "19800401")
            .With(KnownItems.Sex, "2")
            .With(KnownItems.Address, "市川市八幡１丁目１番１号　サンハイツ１０１")
            .With(KnownItems.MunicipalityCode, Ichikawa)
            .With(KnownItems.TownCode, "001000");
        return SearchedPerson.Of(new PersonRecord(changes.Aggregate(items, (record, change) => record.With(change.Item, change.Text))));
    }

    private static MunicipalityCode Code(string text) => MunicipalityCode.TryParse(text, out var code) ? code : throw new ArgumentException("no code", nameof(text));

    private static LooseDate Date(string text) => LooseDate.TryParse(text, out var date) ? date : throw new ArgumentException("no date", nameof(text));
}
