using Juki.LocalHost.Simulation;
using Juki.LocalHost.StandIns.Municipal;

namespace Juki.LocalHost.Feeding;

/// <summary>What became of the deliveries of a feed so far: the last answer to each.</summary>
/// <param name="deliveries">The deliveries in the order of arrival.</param>
public sealed class FeedCounts(IReadOnlyList<SimulatedNotice> deliveries)
{
    private readonly Answer?[] _answers = new Answer?[deliveries.Count];

    /// <summary>Deliveries answered.</summary>
    public int Answered => _answers.Count(answer => answer is not null);

    /// <summary>Deliveries by the outcome of their last answer, in alphabetical order.</summary>
    public IReadOnlyList<(string Outcome, int Count)> ByOutcome =>
        [.. Noted.CountBy(noted => noted.Outcome).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value))];

    /// <summary>Deliveries by the sender's municipality and outcome, in the order of the codes.</summary>
    public IReadOnlyList<(string Municipality, IReadOnlyDictionary<string, int> Outcomes)> ByMunicipality =>
    [
        .. Noted.GroupBy(noted => noted.Sender, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyDictionary<string, int>)group.CountBy(noted => noted.Outcome).ToDictionary(StringComparer.Ordinal))),
    ];

    private IEnumerable<(string Sender, string Outcome)> Noted =>
        _answers.Index().Where(answer => answer.Item is not null).Select(answer => (deliveries[answer.Index].Sender, answer.Item!.Outcome));

    /// <summary>Notes an answer. That it is a duplicate says nothing new of a delivery already answered: the queue delivered it twice.</summary>
    /// <param name="delivery">Place of the delivery in the list.</param>
    /// <param name="reply">The answer.</param>
    public void Note(int delivery, ReceivedReply reply)
    {
        if (_answers[delivery] is null || reply.Outcome != ReceivedReply.Duplicate)
            _answers[delivery] = new Answer(reply.Outcome, reply.Failed);
    }

    /// <summary>The deliveries whose last answer is not the expected one, in words that say sender, id, outcomes and checks, nothing of the person.</summary>
    /// <param name="isResumed">Whether an earlier run has sent some of them: accepted and duplicate are the same then.</param>
    /// <returns>The texts, in the order of arrival.</returns>
    public IReadOnlyList<string> Unexpected(bool isResumed) =>
    [
        .. deliveries.Zip(_answers)
            .Where(pair => !IsExpected(pair.First.Expected, pair.Second, isResumed))
            .Select(pair => $"{pair.First}: {Words(pair.First.Expected)} expected, {pair.Second?.ToString() ?? "no answer"} found"),
    ];

    private static bool IsExpected(Expected expected, Answer? answer, bool isResumed) =>
        answer?.ToString() == Words(expected)
        || (isResumed && SaysApplied(expected) && answer is { Outcome: ReceivedReply.Accepted or ReceivedReply.Duplicate });

    // What was at work when the earlier run ended is delivered again, and answered both ways.
    private static bool SaysApplied(Expected expected) => expected.Outcome is NoticeOutcome.Accepted or NoticeOutcome.Duplicate;

    private static string Words(Expected expected) => new Answer(expected.Outcome.ToString().ToLowerInvariant(), expected.Failed).ToString();

    private sealed record Answer(string Outcome, IReadOnlyList<string> Failed)
    {
        public override string ToString() => string.Join(' ', Failed.Prepend(Outcome));
    }
}
