using System.Text.Json.Nodes;
using Juki.LocalHost.Feeding;
using Juki.LocalHost.Simulation;

namespace Juki.LocalHost.Tests.Feeding;

public sealed class SendingOrderTests
{
    [Theory]
    [InlineData("residentCode", "residentCode")]
    [InlineData("residentCode", "formerResidentCode")]
    [InlineData("formerResidentCode", "residentCode")]
    [InlineData("individualNumber", "individualNumber")]
    [InlineData("individualNumber", "formerIndividualNumber")]
    [InlineData("formerIndividualNumber", "individualNumber")]
    public void What_shares_a_code_or_number_waits_for_the_answer_to_what_comes_before(string earlier, string later)
    {
        var order = new SendingOrder([Notice((earlier, "a")), Notice((later, "a"))]);

        Assert.Equal([0], TakeAll(order));
        order.Answered(0);
        Assert.Equal([1], TakeAll(order));
        order.Answered(1);
        Assert.Empty(TakeAll(order));
    }

    [Fact]
    public void Independent_deliveries_all_go_in_the_order_of_the_list() =>
        Assert.Equal([0, 1, 2], TakeAll(new SendingOrder([Notice(("residentCode", "a")), Notice(("residentCode", "b")), Notice(("individualNumber", "c"))])));

    [Fact]
    public void Blank_absent_and_malformed_members_are_nobodys()
    {
        SimulatedNotice[] deliveries = [Notice(), Notice(("individualNumber", "")), Notice(("individualNumber", "")), Notice(("residentCode", 12345)), Notice(("residentCode", 12345))];

        Assert.Equal([0, 1, 2, 3, 4], TakeAll(new SendingOrder(deliveries)));
    }

    [Fact]
    public void An_id_sent_again_waits_for_its_own_answer()
    {
        var notice = Notice(("residentCode", "a"));
        var order = new SendingOrder([notice, notice with { Data = new JsonObject { ["residentCode"] = "b" } }, notice with { Sender = "122041", Data = [] }]);

        Assert.Equal([0, 2], TakeAll(order));
        order.Answered(0);
        Assert.Equal([1], TakeAll(order));
    }

    [Fact]
    public void A_delivery_about_two_people_waits_for_both()
    {
        var order = new SendingOrder([Notice(("residentCode", "a")), Notice(("individualNumber", "n")), Notice(("residentCode", "a"), ("individualNumber", "n"))]);

        Assert.Equal([0, 1], TakeAll(order));
        order.Answered(1);
        Assert.Empty(TakeAll(order));
        order.Answered(0);
        Assert.Equal([2], TakeAll(order));
    }

    [Fact]
    public void A_code_change_is_followed_under_the_new_code()
    {
        var order = new SendingOrder([Notice(("residentCode", "a")), Notice(("residentCode", "b"), ("formerResidentCode", "a")), Notice(("residentCode", "b"))]);
        var sent = new List<int>();
        while (order.TryTake(out var delivery))
        {
            Assert.False(order.TryTake(out _));
            sent.Add(delivery);
            order.Answered(delivery);
        }

        Assert.Equal([0, 1, 2], sent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_life_comes_to_its_end_with_each_key_in_order_whatever_is_answered_first(int seed)
    {
        var deliveries = LifeSimulation.Run(new LifeOptions { Today = new(2026, 11, 24), Seed = seed, People = 100, Pace = 10, Unlawful = 0.2, Resent = 0.3 }).Notices;
        var order = new SendingOrder(deliveries);
        var (open, sent, answered) = (new List<int>(), new List<int>(), new HashSet<int>());
        var random = new Random(seed);
        while (true)
        {
            foreach (var delivery in TakeAll(order))
            {
                Assert.All(EarlierOfSame(deliveries, delivery), earlier => Assert.Contains(earlier, answered));
                open.Add(delivery);
                sent.Add(delivery);
            }

            if (open.Count == 0)
                break;
            var next = open[random.Next(open.Count)];
            open.Remove(next);
            answered.Add(next);
            order.Answered(next);
        }

        Assert.Equal(Enumerable.Range(0, deliveries.Count), sent.Order());
    }

    private static IEnumerable<int> EarlierOfSame(IReadOnlyList<SimulatedNotice> deliveries, int delivery) =>
        Enumerable.Range(0, delivery).Where(earlier => deliveries[earlier].Id == deliveries[delivery].Id || Numbers(deliveries[earlier]).Intersect(Numbers(deliveries[delivery])).Any());

    private static IEnumerable<string> Numbers(SimulatedNotice notice) =>
        new[] { "residentCode", "formerResidentCode", "individualNumber", "formerIndividualNumber" }
            .Select(member => notice.Data[member])
            .Where(value => value?.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .Select(value => value!.GetValue<string>())
            .Where(text => text.Length > 0);

    private static List<int> TakeAll(SendingOrder order)
    {
        var taken = new List<int>();
        while (order.TryTake(out var delivery))
            taken.Add(delivery);
        return taken;
    }

    private static SimulatedNotice Notice(params (string Member, JsonNode Value)[] members) =>
        new("122033", Guid.NewGuid().ToString(), DateTimeOffset.UnixEpoch, new JsonObject(members.Select(m => KeyValuePair.Create(m.Member, (JsonNode?)m.Value.DeepClone()))));
}
