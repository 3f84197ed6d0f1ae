using System.Globalization;
using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Vault.Indexes;

namespace Juki.Registry.Searches;

/// <summary>Which buckets of one index hold everybody that a search looks for.</summary>
/// <param name="Index">The index.</param>
/// <param name="Values">What the buckets stand for: personal data.</param>
public sealed record SearchPlan(IndexName Index, IReadOnlyList<string> Values)
{
    /// <summary>Most buckets that one search reads [P]: a month's days with what is unknown of them.</summary>
    public const int MostBuckets = 40;

    // How many people share a bucket in a prefecture of six million, about: what makes one plan cheaper than another.
    private static readonly Dictionary<IndexName, int> Filling = new()
    {
        [IndexName.BirthDate] = 400,
        [IndexName.NameAndYear] = 250,
        [IndexName.NameAndTown] = 200,
    };

    /// <summary>Chooses the cheapest plan.</summary>
    /// <param name="asked">What is looked for.</param>
    /// <returns>The plan; null where every one would read too much.</returns>
    public static SearchPlan? Of(FourItems asked) => new[] { ByDate(asked), ByNameAndYear(asked), ByNameAndTown(asked) }
        .OfType<SearchPlan>()
        .Where(plan => plan.Values.Count is > 0 and <= MostBuckets)
        .MinBy(plan => plan.Values.Count * Filling[plan.Index]);

    /// <summary>Says nothing of what is looked for.</summary>
    /// <returns>The same text for every plan.</returns>
    public override string ToString() => "(search plan)";

    private static SearchPlan? ByDate(FourItems asked) => DatesOf(asked.Birth) is { } dates ? new(IndexName.BirthDate, dates) : null;

    private static SearchPlan? ByNameAndYear(FourItems asked) =>
        NameOf(asked.Name) is { } name && asked.Birth?.Years is { } years
            ? new(IndexName.NameAndYear, [.. Enumerable.Range(years.First, years.Last - years.First + 1).Select(Buckets.Year).Append(Buckets.NoYear).Select(year => name + year)])
            : null;

    private static SearchPlan? ByNameAndTown(FourItems asked) =>
        NameOf(asked.Name) is { } name && TownsOf(asked.Address) is { } towns ? new(IndexName.NameAndTown, [.. towns.Select(town => name + town)]) : null;

    private static string? NameOf(NameCondition? name) => name switch
    {
        NameCondition.Kanji kanji => Buckets.OfKanji(kanji.Folded),
        NameCondition.Kana kana => Buckets.OfKana(kana.Plain),
        _ => null,
    };

    private static IEnumerable<string>? TownsOf(AddressCondition? address) => address switch
    {
        { TownCode: { Length: > 0 } town, Municipalities: { } municipalities } => municipalities.Select(municipality => Buckets.OfTown(municipality, town)),
        { Text: { } text } when address.IsWhole || Buckets.IsLongEnough(text) => [Buckets.OfAddress(text)],
        _ => null,
    };

    // With each date those that it may be known as: without its day, its month, its year.
    private static IReadOnlyList<string>? DatesOf(BirthCondition? birth) => birth switch
    {
        BirthCondition.On { Date: { IsComplete: true } date } => Known([date.Value]),
        BirthCondition.On { Date: { KnownDigits: 6 } month } => Known(DaysOf(month.Value[..6])),
        BirthCondition.Between range => Between(range),
        _ => null,
    };

    private static IReadOnlyList<string>? Between(BirthCondition.Between range)
    {
        if (range.Last.DayNumber - range.First.DayNumber > MostBuckets)
            return null;
        var (first, last) = (LooseDate.From(range.First).Value, LooseDate.From(range.Last).Value);
        var months = new List<string>();
        for (var month = new DateOnly(range.First.Year, range.First.Month, 1); month <= range.Last; month = month.AddMonths(1))
            months.Add(LooseDate.From(month).Value[..6]);
        return Known(months.SelectMany(DaysOf).Where(day => string.CompareOrdinal(day, first) >= 0 && string.CompareOrdinal(day, last) <= 0));
    }

    // Registers hold days that no calendar has.
    private static IEnumerable<string> DaysOf(string month) =>
        Enumerable.Range(1, 31).Select(day => string.Create(CultureInfo.InvariantCulture, $"{month}{day:D2}"));

    private static IReadOnlyList<string> Known(IEnumerable<string> dates) =>
        [.. dates.SelectMany(date => new[] { date, date[..6], date[..4], "" }).Select(Buckets.OfKnown).Distinct(StringComparer.Ordinal)];
}
