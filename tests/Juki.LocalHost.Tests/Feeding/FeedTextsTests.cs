using Juki.LocalHost.Feeding;
using Juki.LocalHost.Simulation;

namespace Juki.LocalHost.Tests.Feeding;

public sealed class FeedTextsTests
{
    private static readonly SimulatedNotice[] Deliveries =
    [
        FeedBench.Delivery("122033", "a", Expected.Accepted),
        FeedBench.Delivery("121002", "b", Expected.Refused("C02")),
        FeedBench.Delivery("122033", "c", Expected.Accepted),
        FeedBench.Delivery("122033", "d", Expected.Duplicate),
    ];

    private static readonly FeedCounts Counts =
        FeedBench.Counts(Deliveries, (0, "accepted", []), (1, "refused", ["C02"]), (2, "accepted", []));

    [Fact]
    public void The_standing_tells_outcomes_and_what_was_forwarded() => Assert.Equal(
        "  3 of 4 notices answered (2 accepted, 1 refused), 1,234 changes at the national server", FeedTexts.Standing(Counts, 4, 1_234));

    [Fact]
    public void The_short_form_names_the_municipalities_with_most() =>
        Assert.Equal("    市川市 2, 千葉市 1", FeedTexts.Municipalities(Counts));

    [Fact]
    public void The_short_form_sums_up_what_follows_the_fifth()
    {
        string[] senders = ["121002", "121002", "122033", "122033", "122041", "122041", "122076", "122076", "122173", "122173", "122084", "122068"];
        SimulatedNotice[] deliveries = [.. senders.Select((sender, at) => FeedBench.Delivery(sender, $"{at}", Expected.Accepted))];
        var counts = FeedBench.Counts(deliveries, senders.Select((_, at) => (at, "accepted", Array.Empty<string>())));

        Assert.Equal("    千葉市 2, 市川市 2, 船橋市 2, 松戸市 2, 柏市 2, 2 others 2", FeedTexts.Municipalities(counts));
    }

    [Fact]
    public void The_table_has_a_row_for_each_municipality_and_a_sum() => Assert.Equal(
        [
            "              code    accepted  refused",
            "  千葉市      121002         0        1",
            "  市川市      122033         2        0",
            "  計                         2        1",
        ],
        FeedTexts.Table(Counts));

    [Fact]
    public void That_all_is_as_expected_is_one_line() => Assert.Equal(["  All 2,019 answers are as expected."], FeedTexts.Verdict([], 2_019));

    [Fact]
    public void What_is_not_as_expected_is_listed_up_to_ten()
    {
        var lines = FeedTexts.Verdict([.. Enumerable.Range(1, 12).Select(each => $"line {each}")], 2_019).ToList();

        Assert.Equal("Something is wrong: 12 of 2,019 answers are not as expected. The first of them:", lines[0]);
        Assert.Equal(Enumerable.Range(1, 10).Select(each => $"  line {each}"), lines.Skip(1));
    }
}
