using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Juki.LocalHost.Queues;
using Juki.Registry.Messaging;
using Juki.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Juki.LocalHost.Tests.Queues;

public class LocalQueueTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_message_comes_out_with_its_body_and_id_and_goes_when_completed()
    {
        var queue = NewQueue();
        await queue.SendAsync("本文 \"quoted\"\n", "id-1", None);

        var message = Assert.Single(await queue.ReceiveAsync(LocalQueue.MaxBatch, None));

        Assert.Equal(("本文 \"quoted\"\n", "id-1", 1), (message.Body, message.MessageId, message.DeliveryCount));
        await message.CompleteAsync(None);
        Assert.Equal(0, await queue.CountAsync(None));
    }

    [Fact]
    public async Task A_locked_message_is_not_delivered_to_another()
    {
        var queue = NewQueue();
        await queue.SendAsync("x", "id", None);
        await queue.ReceiveAsync(1, None);

        Assert.Empty(await queue.ReceiveAsync(1, None));
        Assert.Equal(1, await queue.CountAsync(None));
    }

    [Fact]
    public async Task An_abandoned_message_is_back_at_once_with_its_deliveries_counted()
    {
        var queue = NewQueue();
        await queue.SendAsync("x", "id", None);
        await (await queue.ReceiveAsync(1, None))[0].AbandonAsync("test", None);

        var again = Assert.Single(await queue.ReceiveAsync(1, None));

        Assert.Equal(("x", "id", 2), (again.Body, again.MessageId, again.DeliveryCount));
    }

    [Fact]
    public async Task At_the_tenth_failure_a_message_is_dead_lettered_with_the_reason()
    {
        var queue = NewQueue();
        await queue.SendAsync("x", "id", None);

        for (var delivery = 1; delivery <= 10; delivery++)
            await Assert.Single(await queue.ReceiveAsync(1, None)).AbandonAsync("no-luck", None);

        Assert.Empty(await queue.ReceiveAsync(1, None));
        Assert.Equal(0, await queue.CountAsync(None));
        var dead = Assert.Single(await queue.DeadLetters.ReceiveAsync(1, None));
        Assert.Equal(("x", "id", "no-luck"), (dead.Body, dead.MessageId, dead.DeadLetterReason));
        Assert.Equal($"{queue.Name}-dead", queue.DeadLetters.Name);
    }

    [Fact]
    public async Task A_receiver_that_dies_counts_as_a_failure()
    {
        var queue = NewQueue(new LocalQueueOptions { LockTime = TimeSpan.FromSeconds(1), MaxDeliveryCount = 1 });
        await queue.SendAsync("x", "id", None);
        await queue.ReceiveAsync(1, None);

        await WaitUntil.TrueAsync("the message is dead-lettered", async () =>
        {
            Assert.Empty(await queue.ReceiveAsync(1, None));
            return await queue.DeadLetters.CountAsync(None) == 1;
        });
    }

    [Fact]
    public async Task When_the_lock_runs_out_the_next_receiver_gets_it_and_the_first_can_no_longer_settle()
    {
        var queue = NewQueue(new LocalQueueOptions { LockTime = TimeSpan.FromSeconds(1) });
        await queue.SendAsync("x", "id", None);
        var first = (await queue.ReceiveAsync(1, None))[0];

        var second = await WaitUntil.FoundAsync("the message comes again", async () => (await queue.ReceiveAsync(1, None)).SingleOrDefault());

        Assert.Equal(2, second.DeliveryCount);
        await Assert.ThrowsAsync<LockLostException>(() => first.CompleteAsync(None));
        await Assert.ThrowsAsync<LockLostException>(() => first.RenewLockAsync(None));
        await second.CompleteAsync(None);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(MaxInline - 1)]
    [InlineData(MaxInline)]
    [InlineData(MaxInline + 1)]
    [InlineData(5_000_000)]
    public async Task A_body_of_any_size_comes_back_whole_and_leaves_nothing_behind(int length)
    {
        var queue = NewQueue();
        var body = string.Concat(Enumerable.Repeat("a\"\\漢", (length / 4) + 1))[..length];
        await queue.SendAsync(body, "id", None);

        var message = (await queue.ReceiveAsync(1, None))[0];
        await message.RenewLockAsync(None);
        Assert.Equal(body, message.Body);
        await message.CompleteAsync(None);

        Assert.Equal(0, await queue.CountAsync(None));
        Assert.Empty(await BlobsOfAsync(queue));
    }

    [Fact]
    public async Task A_large_body_lies_in_a_blob_until_its_message_is_completed_and_moves_with_it_when_dead_lettered()
    {
        var queue = NewQueue();
        var body = new string('x', 100_000);
        await queue.SendAsync(body, "id", None);
        Assert.Single(await BlobsOfAsync(queue));

        await (await queue.ReceiveAsync(1, None))[0].DeadLetterAsync("test", None);

        Assert.Empty(await BlobsOfAsync(queue));
        Assert.Equal(body, (await queue.DeadLetters.ReceiveAsync(1, None))[0].Body);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var queue = NewQueue(new LocalQueueOptions { MaxBodyBytes = 5 });

        await queue.SendAsync("12345", "id", None);
        await Assert.ThrowsAsync<MessageTooLargeException>(() => queue.SendAsync("漢漢", "id", None));
    }

    [Fact]
    public async Task Competing_receivers_get_each_message_once()
    {
        var queue = NewQueue();
        var sent = Enumerable.Range(0, 100).Select(i => $"id-{i}").ToArray();
        await Parallel.ForEachAsync(sent, async (id, _) => await queue.SendAsync(id, id, None));
        var received = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 4), async (_, _) =>
        {
            while (await queue.ReceiveAsync(LocalQueue.MaxBatch, None) is { Count: > 0 } batch)
            {
                foreach (var message in batch)
                {
                    received.Add(message.MessageId);
                    await message.CompleteAsync(None);
                }
            }
        });

        Assert.Equal(sent.Order(StringComparer.Ordinal), received.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Defaults_are_those_of_Service_Bus()
    {
        var options = new LocalQueueOptions();

        Assert.Equal((30, 10, 100_000_000), (options.LockTime.TotalSeconds, options.MaxDeliveryCount, options.MaxBodyBytes));
    }

    [Fact]
    public async Task Replies_go_to_the_municipalitys_own_queue()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(KnownQueues.Connection, azurite.ConnectionString)]).Build();
        var connections = new QueueConnections(settings, Options.Create(new LocalQueueOptions()));

        await new LocalMunicipalReplies(connections).SendAsync("122033", "reply-1", "sealed", None);

        var reply = Assert.Single(await connections.Account(KnownQueues.Connection).Queue("juki-replies-122033").ReceiveAsync(1, None));
        Assert.Equal(("reply-1", "sealed"), (reply.MessageId, reply.Body));
    }

    private const int MaxInline = 48 * 1024;

    private LocalQueue NewQueue(LocalQueueOptions? options = null) =>
        new QueueAccount(azurite.ConnectionString, options ?? new LocalQueueOptions()).Queue(AzuriteFixture.NewName());

    private async Task<string[]> BlobsOfAsync(LocalQueue queue)
    {
        var container = new BlobContainerClient(azurite.ConnectionString, "local-queue-bodies");
        await container.CreateIfNotExistsAsync();
        return await container.GetBlobsAsync(new Azure.Storage.Blobs.Models.GetBlobsOptions { Prefix = $"{queue.Name}/" }).Select(b => b.Name).ToArrayAsync();
    }
}
