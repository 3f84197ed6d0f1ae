namespace Juki.Registry.Exchanges;

/// <summary>What is exchanged in the course of one piece of work, to be recorded together.</summary>
public sealed class ExchangeNotes(TimeProvider time)
{
    private readonly List<ExchangeEntry> _entries = [];

    /// <summary>The exchanges so far.</summary>
    public IReadOnlyList<ExchangeEntry> Entries => _entries;

    /// <summary>Takes an exchange down.</summary>
    /// <param name="kind">What was exchanged.</param>
    /// <param name="partner">With whom; null for somebody unknown.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="messageId">What it was about.</param>
    /// <param name="reason">Code of the change reason, where it was about a change and that is known.</param>
    public void Add(ExchangeKind kind, string? partner, string outcome, string messageId, string? reason = null) =>
        _entries.Add(new ExchangeEntry(time.GetUtcNow(), partner ?? KnownPartners.Unknown, kind, outcome, messageId, reason));
}
