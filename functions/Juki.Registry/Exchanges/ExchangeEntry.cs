using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Exchanges;

/// <summary>What was exchanged.</summary>
public enum ExchangeKind
{
    /// <summary>A communication server's message was opened and authenticated.</summary>
    NoticeReceived = 1,

    /// <summary>A reply was put on a municipality's queue; the outcome is that of the notice.</summary>
    ReplySent = 2,

    /// <summary>A message could not be opened, authenticated or read; the outcome says why.</summary>
    MessageQuarantined = 3,

    /// <summary>A change was sent to the national server; the outcome is its answer, or that there was none.</summary>
    ChangeForwarded = 4,

    /// <summary>A question was sent to the national server; the outcome is that it was answered, or why it was not.</summary>
    NationalAsked = 5,

    /// <summary>A report of what may be wrong was put on a municipality's queue; the outcome is that the queue has it, or why not.</summary>
    ReportSent = 6,

    /// <summary>A municipality's message about a file, or a part of one, was opened and authenticated.</summary>
    FileReceived = 7,

    /// <summary>A municipality was told that its file is refused; the outcome says why.</summary>
    FileRefused = 8,

    /// <summary>What a check of integrity found was put on the municipality's queue.</summary>
    IntegrityResultSent = 9,

    /// <summary>A municipality was reminded of a check of integrity.</summary>
    IntegrityReminded = 10,

    /// <summary>What became of rows of an initial load was put on a municipality's queue; the outcome is that the queue has it, or why not.</summary>
    LoadResultSent = 11,
}

/// <summary>One exchange with a communication server or a national server (U7). It holds nothing of a person.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Partner">With whom: a municipality's six digits, or one of <see cref="KnownPartners"/>.</param>
/// <param name="Kind">What was exchanged.</param>
/// <param name="Outcome">How it ended: one of <see cref="KnownOutcomes"/>, a reply's outcome, or a stable error code.</param>
/// <param name="MessageId">Id of the notice, forwarding or question that it was about; of a message that could not be opened, its hash.</param>
/// <param name="Reason">Code of the change reason (異動事由) that it was about; null where that is not known.</param>
[GenerateShape]
public sealed partial record ExchangeEntry(
    [property: Key(0)] DateTimeOffset At,
    [property: Key(1)] string Partner,
    [property: Key(2)] ExchangeKind Kind,
    [property: Key(3)] string Outcome,
    [property: Key(4)] string MessageId,
    [property: Key(5)] string? Reason = null);
