using Juki.Records.Values;
using Juki.Registry.Provisions;

namespace Juki.Registry.Ledgers;

/// <summary>An entry as an operator reads it.</summary>
internal sealed record LedgerAnswer
{
    public required string Id { get; init; }

    public required string Ledger { get; init; }

    public required string Title { get; init; }

    public required string Keeper { get; init; }

    public string? Place { get; init; }

    public string? BelongsTo { get; init; }

    public string? CopyOf { get; init; }

    public string? Function { get; init; }

    public required string State { get; init; }

    public required bool IsErased { get; init; }

    public required bool IsRetired { get; init; }

    public string? DueOn { get; init; }

    public required IReadOnlyList<LedgerEventAnswer> Events { get; init; }

    public ProvisionReceipt? Receipt { get; init; }

    public static LedgerAnswer Of(LedgerId id, LedgerEntry entry, ProvisionReceipt? receipt)
    {
        var standing = entry.Standing;
        return new LedgerAnswer
        {
            Id = id.Text,
            Ledger = LedgerWords.Of(entry.Ledger),
            Title = entry.Title,
            Keeper = entry.Keeper,
            Place = entry.Place,
            BelongsTo = entry.BelongsTo,
            CopyOf = entry.CopyOf,
            Function = entry.Function,
            State = LedgerWords.Of(standing.State),
            IsErased = standing.IsErased,
            IsRetired = standing.IsRetired,
            DueOn = standing.DueOn is { } due ? LooseDate.From(due).Value : null,
            Events = [.. entry.Events.Select(LedgerEventAnswer.Of)],
            Receipt = receipt,
        };
    }
}

/// <summary>An event of an entry.</summary>
internal sealed record LedgerEventAnswer(
    DateTimeOffset At, string Act, string On, string? Operator, string? Terminal, string? Reason, string? Counterpart, string? Until, string? Method, int? Copies)
{
    public static LedgerEventAnswer Of(LedgerEvent happened) => new(
        happened.At,
        LedgerWords.Of(happened.Act),
        LooseDate.From(happened.On).Value,
        happened.Operator,
        happened.Terminal,
        happened.Reason,
        happened.Counterpart,
        happened.Until is { } until ? LooseDate.From(until).Value : null,
        happened.Method is { } method ? LedgerWords.Of(method) : null,
        happened.Copies == 0 ? null : happened.Copies);
}

/// <summary>A page of entries.</summary>
/// <param name="Entries">The entries in the order of their ids.</param>
/// <param name="Next">The id behind which the next page begins; null on the last.</param>
/// <param name="Receipt">Where the request is logged.</param>
internal sealed record LedgerListAnswer(IReadOnlyList<LedgerAnswer> Entries, string? Next, ProvisionReceipt Receipt);
