using Juki.Registry.Exchanges;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Figures;

/// <summary>How many notices of each sort a day in Japan saw answered (T1).</summary>
/// <param name="Counts">The counts, each sort once.</param>
[GenerateShape]
internal sealed partial record UpdateCounts([property: Key(0)] IReadOnlyList<UpdateCount> Counts)
{
    /// <summary>Counts a day's exchanges; a reply that a crash had sent twice counts once.</summary>
    public static UpdateCounts Of(IEnumerable<ExchangeEntry> exchanges) => new(
    [
        .. exchanges.Where(exchange => exchange.Kind == ExchangeKind.ReplySent)
            .DistinctBy(exchange => (exchange.Partner, exchange.MessageId, exchange.Outcome))
            .GroupBy(exchange => (exchange.Partner, exchange.Reason, exchange.Outcome))
            .Select(sort => new UpdateCount(sort.Key.Partner, sort.Key.Reason, sort.Key.Outcome, sort.Count())),
    ]);
}

/// <summary>How many notices of a sort there were.</summary>
/// <param name="Municipality">Who sent them: six digits.</param>
/// <param name="Reason">Code of the change reason; null where it is not known.</param>
/// <param name="Outcome">What they were answered.</param>
/// <param name="Count">How many.</param>
[GenerateShape]
internal sealed partial record UpdateCount(
    [property: Key(0)] string Municipality, [property: Key(1)] string? Reason, [property: Key(2)] string Outcome, [property: Key(3)] int Count);
