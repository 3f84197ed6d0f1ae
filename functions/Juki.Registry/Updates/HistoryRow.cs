using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>A superseded record (履歴), sealed under the key of the year in which it falls due (R1).</summary>
/// <param name="Items">Texts of its 28 items.</param>
/// <param name="SupersededAt">When the next record took its place.</param>
/// <param name="EraseFrom">The first day, in Japan, on which it is no longer kept.</param>
[GenerateShape]
public sealed partial record HistoryRow(
    [property: Key(0)] IReadOnlyList<string> Items,
    [property: Key(1)] DateTimeOffset SupersededAt,
    [property: Key(2)] DateOnly EraseFrom);
