using System.Text.Json.Nodes;
using Juki.Registry.Updates;
using Juki.Testing;

namespace Juki.Registry.Tests.Updates.Budgets;

/// <summary>A message, what came before it, how it is answered, and what it may ask of storage.</summary>
internal sealed record BudgetCase(string Name, string Outcome, Requests Budget)
{
    /// <summary>Brings about what the case starts from.</summary>
    public Func<BudgetScene, Task> Given { get; init; } = _ => Task.CompletedTask;

    /// <summary>The message's data.</summary>
    public required Func<BudgetScene, JsonObject> Message { get; init; }

    /// <summary>The message's type.</summary>
    public string Type { get; init; } = KnownEvents.Update;

    /// <summary>Whether it comes under the id of one before.</summary>
    public bool IsSameId { get; init; }

    /// <summary>How many replies its delivery makes.</summary>
    public int Replies { get; init; } = 1;

    /// <summary>Seals the message, once what comes before it has come.</summary>
    public Task<string> SealAsync(BudgetScene scene) => scene.Bench.SealAsync(Message(scene), id: IsSameId ? scene.Id : null, type: Type);

    /// <summary>Whether it was answered as it should be.</summary>
    public void Check(IReadOnlyList<TestReply> replies)
    {
        Assert.Equal(Replies, replies.Count);
        Assert.All(replies, reply => Assert.Equal(Outcome, reply.Outcome));
    }
}
