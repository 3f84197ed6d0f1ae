using Juki.Records.Ledgers;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Ledgers;

/// <summary>
/// A thing that a ledger holds, with what happened to it (D3). It names no resident: a report belongs to a case, and the case lies elsewhere. It
/// lies sealed, under the key of the month in which it was entered.
/// </summary>
[GenerateShape]
public sealed partial record LedgerEntry
{
    /// <summary>The ledger.</summary>
    [Key(0)]
    public required LedgerKind Ledger { get; init; }

    /// <summary>What it is (件名), with nothing personal.</summary>
    [Key(1)]
    public required string Title { get; init; }

    /// <summary>Who keeps it (保管者): an office.</summary>
    [Key(2)]
    public required string Keeper { get; init; }

    /// <summary>Where it is kept (保管場所); null where that was not stated.</summary>
    [Key(3)]
    public string? Place { get; init; }

    /// <summary>Id of the case or job that it belongs to; null where it belongs to none.</summary>
    [Key(4)]
    public string? BelongsTo { get; init; }

    /// <summary>Id of the entry that it is a copy of; null where it is none.</summary>
    [Key(5)]
    public string? CopyOf { get; init; }

    /// <summary>The function by which this server handed it out; null where it was entered by hand.</summary>
    [Key(6)]
    public string? Function { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    [Key(7)]
    public required IReadOnlyList<LedgerEvent> Events { get; init; }

    /// <summary>Where it stands.</summary>
    [PropertyShape(Ignore = true)]
    public LedgerStanding Standing => LedgerRule.Replay(Ledger, Events.Select(happened => happened.Step)).Standing;

    /// <summary>The first event that could not have been entered; null where all could.</summary>
    [PropertyShape(Ignore = true)]
    public LedgerRefusal? Fault => LedgerRule.Replay(Ledger, Events.Select(happened => happened.Step)).Refusal;

    /// <summary>The entry after an event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The entry.</returns>
    public LedgerEntry After(LedgerEvent happened) => this with { Events = [.. Events, happened] };

    /// <summary>Says nothing of what it holds.</summary>
    /// <returns>The same text for every entry.</returns>
    public override string ToString() => "(ledger entry)";
}
