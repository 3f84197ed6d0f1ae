using System.Collections.Concurrent;
using Juki.LocalHost.StandIns.Municipal;

namespace Juki.LocalHost.Feeding;

/// <summary>What became of the notices fed so far: the last answer to each.</summary>
public sealed class FeedCounts
{
    private readonly ConcurrentDictionary<string, (string Municipality, string Outcome)> _answers = new(StringComparer.Ordinal);

    /// <summary>Notices answered.</summary>
    public int Answered => _answers.Count;

    /// <summary>Notices by the outcome of their last answer, in alphabetical order.</summary>
    public IReadOnlyList<(string Outcome, int Count)> ByOutcome =>
        [.. _answers.Values.CountBy(a => a.Outcome).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value))];

    /// <summary>Notices by municipality and outcome, in the order of the codes.</summary>
    public IReadOnlyList<(string Municipality, IReadOnlyDictionary<string, int> Outcomes)> ByMunicipality =>
    [
        .. _answers.Values.GroupBy(a => a.Municipality, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyDictionary<string, int>)g.CountBy(a => a.Outcome).ToDictionary(StringComparer.Ordinal))),
    ];

    /// <summary>Notes an answer; a duplicate's says nothing new.</summary>
    /// <param name="municipality">Who received it.</param>
    /// <param name="reply">The answer.</param>
    public void Note(string municipality, ReceivedReply reply) => _answers.AddOrUpdate(
        reply.NoticeId,
        _ => (municipality, reply.Outcome),
        (_, known) => reply.Outcome == ReceivedReply.Duplicate ? known : (municipality, reply.Outcome));
}
