using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Searches;
using Juki.Vault.Indexes;

namespace Juki.Registry.Tests.Searches;

/// <summary>Which index answers which conditions, how many buckets it takes, and what is too wide.</summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "V3")]
public sealed class SearchPlanTests
{
    private static readonly NameCondition Kanji = new NameCondition.Kanji("高", isWhole: false);
    private static readonly NameCondition Kana = new NameCondition.Kana("たか");
    private static readonly AddressCondition Town = new() { Municipalities = [Code("122033")], TownCode = "001000" };
    private static readonly AddressCondition Text = new() { Text = "市川市八幡" };

    public static TheoryData<string, FourItems, IndexName, int> Planned => new()
    {
        { "a whole date: with those it may be known as", new() { Birth = On("19800401") }, IndexName.BirthDate, 4 },
        { "a month", new() { Birth = On("19800400") }, IndexName.BirthDate, 34 },
        { "a week over a month's end", new() { Birth = Between(1980, 4, 28, 1980, 5, 4) }, IndexName.BirthDate, 12 },
        { "a week over a year's end", new() { Birth = Between(1980, 12, 28, 1981, 1, 3) }, IndexName.BirthDate, 12 },
        { "name and whole date", new() { Name = Kanji, Birth = On("19800401") }, IndexName.NameAndYear, 2 },
        { "name and year", new() { Name = Kana, Birth = On("19800000") }, IndexName.NameAndYear, 2 },
        { "name and five years", new() { Name = Kana, Birth = Between(1980, 4, 1, 1985, 3, 31) }, IndexName.NameAndYear, 7 },
        { "name and town", new() { Name = Kanji, Address = Town }, IndexName.NameAndTown, 1 },
        { "name and address", new() { Name = Kana, Address = Text }, IndexName.NameAndTown, 1 },
        { "name and a short address that is whole", new() { Name = Kana, Address = new() { Text = "市川市", IsWhole = true } }, IndexName.NameAndTown, 1 },
        { "name, whole date and town", new() { Name = Kanji, Birth = On("19800401"), Address = Town }, IndexName.NameAndTown, 1 },
        { "sex and whole date", new() { Sex = "1", Birth = On("19800401") }, IndexName.BirthDate, 4 },
        { "one kana and whole date", new() { Name = new NameCondition.Kana("た"), Birth = On("19800401") }, IndexName.BirthDate, 4 },
    };

    public static TheoryData<string, FourItems, string[]> Wide => new()
    {
        { "name", new() { Name = Kanji }, ["birthDate", "address"] },
        { "sex", new() { Sex = "1" }, ["name", "birthDate", "address"] },
        { "a year", new() { Birth = On("19800000") }, ["name", "birthDate", "address"] },
        { "five years", new() { Birth = Between(1980, 4, 1, 1985, 3, 31) }, ["name", "birthDate", "address"] },
        { "no year", new() { Name = Kanji, Birth = On("00000401") }, ["birthDate", "address"] },
        { "town", new() { Address = Town }, ["name", "birthDate"] },
        { "name and municipality", new() { Name = Kanji, Address = new() { Municipalities = [Code("122033")] } }, ["birthDate", "address"] },
        { "name and a short address", new() { Name = Kanji, Address = new() { Text = "市川市八" } }, ["birthDate", "address"] },
        { "one kana and town", new() { Name = new NameCondition.Kana("た"), Address = Town }, ["nameKana", "birthDate"] },
    };

    [Theory]
    [MemberData(nameof(Planned))]
    public void The_cheapest_plan(string what, FourItems asked, IndexName index, int buckets)
    {
        var plan = SearchPlan.Of(asked)!;
        Assert.Equal((what, index, buckets), (what, plan.Index, plan.Values.Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void What_is_too_wide_says_what_to_add(string what, FourItems asked, string[] add)
    {
        Assert.Null(SearchPlan.Of(asked));
        var problem = TooWide.Of(asked);
        Assert.Equal(KnownProblems.SearchTooWide, problem.Kind);
        Assert.Equal((what, string.Join(' ', add.Select(member => $"conditions.{member}"))), (what, string.Join(' ', problem.Errors.Select(error => error.Parameter))));
    }

    private static BirthCondition On(string date) => new BirthCondition.On(LooseDate.TryParse(date, out var parsed) ? parsed : throw new ArgumentException("no date", nameof(date)));

    private static BirthCondition Between(int year, int month, int day, int lastYear, int lastMonth, int lastDay) =>
        BirthCondition.Between.TryMake(new DateOnly(year, month, day), new DateOnly(lastYear, lastMonth, lastDay), out var range) ? range! : throw new ArgumentException("no range", nameof(day));

    private static MunicipalityCode Code(string text) => MunicipalityCode.TryParse(text, out var code) ? code : throw new ArgumentException("no code", nameof(text));
}
