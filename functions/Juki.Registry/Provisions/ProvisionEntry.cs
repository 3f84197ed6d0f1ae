using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Provisions;

/// <summary>How an attempt ended.</summary>
public enum ProvisionOutcome
{
    /// <summary>Items were released.</summary>
    Delivered = 1,

    /// <summary>Nobody matched.</summary>
    Empty = 2,

    /// <summary>Somebody matched who may not be provided; the asker was told that nobody did.</summary>
    Withheld = 3,

    /// <summary>The attempt was refused; <see cref="ProvisionEntry.Code"/> says why.</summary>
    Refused = 4,

    /// <summary>Something was done, such as a request taken in, and nobody's items were released.</summary>
    Handled = 5,
}

/// <summary>
/// One attempt to obtain or send on personal data (P7): who, why, what was asked and what was given. It records release, not receipt,
/// and is committed before the first byte of the answer. Names of items are their numbers in 別添2; people stand as blind tokens.
/// </summary>
[GenerateShape]
public sealed partial record ProvisionEntry
{
    /// <summary>When the answer was decided.</summary>
    [Key(0)]
    public required DateTimeOffset At { get; init; }

    /// <summary>The function used, such as <c>inquiry</c> or <c>forwarding</c>.</summary>
    [Key(1)]
    public required string Function { get; init; }

    /// <summary>Correlation id of the attempt.</summary>
    [Key(2)]
    public required string CorrelationId { get; init; }

    /// <summary>The asking or receiving body's id; null when the caller is not known.</summary>
    [Key(3)]
    public string? Agency { get; init; }

    /// <summary>Category of who asks or receives: one of <see cref="Access.KnownCategories"/>.</summary>
    [Key(4)]
    public string? Category { get; init; }

    /// <summary>The operator (操作者), as far as authenticated.</summary>
    [Key(5)]
    public string? Operator { get; init; }

    /// <summary>The terminal (端末), as far as authenticated.</summary>
    [Key(6)]
    public string? Terminal { get; init; }

    /// <summary>Code of the duty (事務) asked for.</summary>
    [Key(7)]
    public string? Duty { get; init; }

    /// <summary>The purpose (利用事由) stated.</summary>
    [Key(8)]
    public string? Purpose { get; init; }

    /// <summary>The document number (文書番号) stated.</summary>
    [Key(9)]
    public string? DocumentNumber { get; init; }

    /// <summary>Items that were asked with.</summary>
    [Key(10)]
    public IReadOnlyList<int> AskedWith { get; init; } = [];

    /// <summary>Items that were asked for.</summary>
    [Key(11)]
    public IReadOnlyList<int> AskedFor { get; init; } = [];

    /// <summary>Items that were given.</summary>
    [Key(12)]
    public IReadOnlyList<int> Given { get; init; } = [];

    /// <summary>How many people matched.</summary>
    [Key(13)]
    public int Hits { get; init; }

    /// <summary>Tokens of the people touched.</summary>
    [Key(14)]
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>How it ended.</summary>
    [Key(15)]
    public required ProvisionOutcome Outcome { get; init; }

    /// <summary>The problem code of a refusal, or what was withheld.</summary>
    [Key(16)]
    public string? Code { get; init; }

    /// <summary>Id of the case that it was about: a resident's request or a notice of error.</summary>
    [Key(17)]
    public string? Case { get; init; }

    /// <summary>Who holds the records that were given or counted (提供元): <c>national</c>; null for this server.</summary>
    [Key(18)]
    public string? Source { get; init; }

    /// <summary>To whom the conditions were sent on to find somebody: <c>national</c>; null where they did not leave this server.</summary>
    [Key(19)]
    public string? SentTo { get; init; }

    /// <summary>Id of the exchange in which they were sent.</summary>
    [Key(20)]
    public string? ExchangeId { get; init; }

    /// <summary>The municipality that was told, six digits; null where it was none.</summary>
    [Key(21)]
    public string? Municipality { get; init; }

    /// <summary>Id of the ledger entry that stands for what was handed out, or that was dealt with; null where it was none.</summary>
    [Key(22)]
    public string? Ledger { get; init; }

    /// <summary>Receipt of the other server's entry about the same matter, as <c>chain/position/leaf hash</c>; null where only this server took part (F1).</summary>
    [Key(23)]
    public string? OtherReceipt { get; init; }
}
