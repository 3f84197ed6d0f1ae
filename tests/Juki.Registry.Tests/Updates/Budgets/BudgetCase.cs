using Juki.Registry.Updates;
using Juki.Testing;

namespace Juki.Registry.Tests.Updates.Budgets;

/// <summary>A message, what came before it, how it is answered, and what it may ask of storage.</summary>
internal sealed record BudgetCase(string Name, string Outcome, Requests Budget)
{
    /// <summary>Brings about what the case starts from.</summary>
    public Func<BudgetScene, Task> Given { get; init; } = _ => Task.CompletedTask;

    /// <summary>The message.</summary>
    public required Func<BudgetScene, TestNotice> Message { get; init; }

    /// <summary>The message's type.</summary>
    public string Type { get; init; } = KnownEvents.Update;

    /// <summary>Whether it comes under the id of one before.</summary>
    public bool IsSameId { get; init; }

    /// <summary>How many replies its delivery makes.</summary>
    public int Replies { get; init; } = 1;

    /// <summary>Brings it about, and holds what the message asks of storage against the budget.</summary>
    public async Task MeasureAsync(BudgetScene scene, Func<Task> findKeys)
    {
        await Given(scene);
        var message = Message(scene);
        var body = await scene.Bench.SealAsync(message.Data, id: IsSameId ? scene.Id : null, type: Type, sequence: message.Sequence);
        await findKeys();
        IReadOnlyList<TestReply> replies = [];
        Assert.Equal(Budget.Calls.Order(StringComparer.Ordinal), await scene.Bench.Calls.DuringAsync(async () => replies = await scene.Bench.DeliverAsync(body)));
        Assert.Equal(Replies, replies.Count);
        Assert.All(replies, reply => Assert.Equal(Outcome, reply.Outcome));
    }
}
