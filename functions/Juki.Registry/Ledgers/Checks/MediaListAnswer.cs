using Juki.Records.Values;
using Juki.Registry.Provisions;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>The list of media as an operator reads it.</summary>
/// <param name="Media">Every medium that is not destroyed.</param>
/// <param name="DueOn">The last day on which the next check may be; null where there is nothing to check.</param>
/// <param name="Last">The last check of this month and the one before; null where there was none.</param>
/// <param name="Receipt">Where the request is logged.</param>
internal sealed record MediaListAnswer(IReadOnlyList<LedgerAnswer> Media, string? DueOn, MediaCheckAnswer? Last, ProvisionReceipt Receipt)
{
    public static MediaListAnswer Of(MediaList list, ProvisionReceipt receipt) => new(
        [.. list.Media.Select(medium => LedgerAnswer.Of(medium.Id, medium.Entry, null))],
        list.DueOn is { } due ? LooseDate.From(due).Value : null,
        list.Last is { } last ? new MediaCheckAnswer(last.At, LooseDate.From(last.On).Value, last.Operator, last.Terminal, last.Present, last.Missing) : null,
        receipt);
}

/// <summary>A check.</summary>
internal sealed record MediaCheckAnswer(
    DateTimeOffset At, string On, string? Operator, string? Terminal, IReadOnlyList<string> Present, IReadOnlyList<MissingMedium> Missing);
