using Juki.LocalHost.Simulation;

namespace Juki.LocalHost.Tests.Feeding;

public sealed class FeedCountsTests
{
    private static readonly SimulatedNotice[] Deliveries =
    [
        FeedBench.Delivery("122033", "a", Expected.Accepted),
        FeedBench.Delivery("122041", "b", Expected.Refused("C14", "C02")),
        FeedBench.Delivery("122033", "a", Expected.Duplicate),
    ];

    [Fact]
    public void The_last_answer_to_each_delivery_is_counted_by_outcome_and_municipality()
    {
        var counts = FeedBench.Counts(Deliveries, (0, "held", []), (0, "accepted", []), (1, "refused", ["C02", "C14"]), (2, "duplicate", []));

        Assert.Equal(3, counts.Answered);
        Assert.Equal([("accepted", 1), ("duplicate", 1), ("refused", 1)], counts.ByOutcome);
        Assert.Equal(["122033", "122041"], counts.ByMunicipality.Select(m => m.Municipality));
        Assert.Equal([("accepted", 1), ("duplicate", 1)], counts.ByMunicipality[0].Outcomes.OrderBy(o => o.Key).Select(o => (o.Key, o.Value)));
        Assert.Empty(counts.Unexpected(isResumed: false));
    }

    [Fact]
    public void A_message_delivered_twice_does_not_turn_what_was_accepted_into_a_duplicate()
    {
        var counts = FeedBench.Counts(Deliveries, (0, "accepted", []), (0, "duplicate", []));

        Assert.Equal([("accepted", 1)], counts.ByOutcome);
    }

    [Fact]
    public void What_is_not_as_expected_is_named_by_sender_id_outcome_and_checks()
    {
        var counts = FeedBench.Counts(Deliveries, (0, "duplicate", []), (1, "refused", ["C02"]));

        Assert.Equal(
            [
                "/municipal-cs/122033 a: accepted expected, duplicate found",
                "/municipal-cs/122041 b: refused C02 C14 expected, refused C02 found",
                "/municipal-cs/122033 a: duplicate expected, no answer found",
            ],
            counts.Unexpected(isResumed: false));
    }

    [Fact]
    public void After_an_interrupted_run_accepted_and_duplicate_are_the_same_and_nothing_else_is()
    {
        Assert.DoesNotContain(FeedBench.Counts(Deliveries, (0, "duplicate", [])).Unexpected(isResumed: true), line => line.Contains("accepted expected", StringComparison.Ordinal));
        Assert.DoesNotContain(FeedBench.Counts(Deliveries, (2, "accepted", [])).Unexpected(isResumed: true), line => line.Contains("duplicate expected", StringComparison.Ordinal));
        Assert.Contains(FeedBench.Counts(Deliveries, (2, "accepted", [])).Unexpected(isResumed: false), line => line.Contains("duplicate expected", StringComparison.Ordinal));
        Assert.Contains(FeedBench.Counts(Deliveries, (0, "refused", ["C11"])).Unexpected(isResumed: true), line => line.Contains("accepted expected", StringComparison.Ordinal));
        Assert.Contains(FeedBench.Counts(Deliveries, (1, "duplicate", [])).Unexpected(isResumed: true), line => line.Contains("refused C02 C14 expected", StringComparison.Ordinal));
    }
}
