using Juki.LocalHost.Feeding;
using Juki.LocalHost.Simulation;

namespace Juki.LocalHost.Tests.Feeding;

public sealed class OpenDeliveriesTests
{
    private readonly OpenDeliveries _open = new(
    [
        FeedBench.Delivery("122033", "a", Expected.Accepted),
        FeedBench.Delivery("122041", "a", Expected.Accepted),
        FeedBench.Delivery("122033", "a", Expected.Duplicate),
        FeedBench.Delivery("122033", "b", Expected.Accepted),
    ]);

    [Fact]
    public void A_reply_belongs_to_the_last_delivery_of_its_senders_id()
    {
        _open.Open(0);
        Assert.Equal(0, _open.Find("122033", "a"));
        Assert.Null(_open.Find("122041", "a"));

        _open.Close(0);
        Assert.Equal(0, _open.Find("122033", "a"));

        _open.Open(2);
        Assert.Equal(2, _open.Find("122033", "a"));
    }

    [Fact]
    public void A_delivery_is_closed_once()
    {
        _open.Open(0);

        Assert.True(_open.Close(0));
        Assert.False(_open.Close(0));
        Assert.Equal(0, _open.Count);
    }

    [Fact]
    public void Who_has_waited_longest_is_looked_at_first()
    {
        _open.Open(3);
        _open.Open(1);
        _open.Open(0);

        Assert.Equal(["122033", "122041"], _open.Senders(2));
        _open.Close(3);
        Assert.Equal(["122041", "122033"], _open.Senders(2));
        Assert.Equal(["122041"], _open.Senders(1));
    }
}
