using System.Text.Json;
using Juki.LocalHost.Feeding;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;

namespace Juki.LocalHost.Tests.Feeding;

/// <summary>Deliveries without content, and answers to them.</summary>
internal static class FeedBench
{
    public static SimulatedNotice Delivery(string sender, string id, Expected expected) =>
        new(sender, id, DateTimeOffset.UnixEpoch, []) { Expected = expected };

    public static FeedCounts Counts(IReadOnlyList<SimulatedNotice> deliveries, params IEnumerable<(int Delivery, string Outcome, string[] Failed)> answers)
    {
        var counts = new FeedCounts(deliveries);
        foreach (var (delivery, outcome, failed) in answers)
            counts.Note(delivery, new ReceivedReply(deliveries[delivery].Id, outcome, failed, default(JsonElement)));
        return counts;
    }
}
