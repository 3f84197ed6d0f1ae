using Juki.Records.Ledgers;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Ledgers;

/// <summary>Something that happened to what a ledger holds. It is never changed and never taken away.</summary>
[GenerateShape]
public sealed partial record LedgerEvent
{
    /// <summary>When it was entered.</summary>
    [Key(0)]
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    [Key(1)]
    public required LedgerAct Act { get; init; }

    /// <summary>The day in Japan on which it happened.</summary>
    [Key(2)]
    public required DateOnly On { get; init; }

    /// <summary>The operator (操作者) who entered it, from the token; of an output of this server whoever asked for it.</summary>
    [Key(3)]
    public string? Operator { get; init; }

    /// <summary>The terminal (端末) at which that was.</summary>
    [Key(4)]
    public string? Terminal { get; init; }

    /// <summary>The reason or purpose stated.</summary>
    [Key(5)]
    public string? Reason { get; init; }

    /// <summary>From or to whom (相手先): an office, never a resident.</summary>
    [Key(6)]
    public string? Counterpart { get; init; }

    /// <summary>Of a loan the day on which it is due back, of an approval its last day.</summary>
    [Key(7)]
    public DateOnly? Until { get; init; }

    /// <summary>How it was destroyed.</summary>
    [Key(8)]
    public DestructionMethod? Method { get; init; }

    /// <summary>How many copies were approved or made.</summary>
    [Key(9)]
    public int Copies { get; init; }

    /// <summary>As much as the rules go by.</summary>
    [PropertyShape(Ignore = true)]
    public LedgerStep Step => new(Act, On, Operator) { Until = Until, Method = Method, Copies = Copies };
}
