namespace Juki.Testing.Model;

/// <summary>An event that is right alone.</summary>
/// <param name="Delivery">Which delivery brought it.</param>
/// <param name="Arrival">The event as it arrived.</param>
/// <param name="Items">The items by name; of a void, the code and the number.</param>
internal sealed record PlainNotice(int Delivery, ModelArrival Arrival, IReadOnlyDictionary<string, string> Items)
{
    public required bool IsVoid { get; init; }

    public required string? FormerCode { get; init; }

    public required string? FormerNumber { get; init; }

    /// <summary>Everything that is said, for telling a repetition (ruling 2).</summary>
    public required string Content { get; init; }

    public required long Sequence { get; init; }

    public string Reason { get; init; } = string.Empty;

    public string Code => Items[PlainItems.Code];

    public string Number => Items.GetValueOrDefault(PlainItems.Number, string.Empty);

    /// <summary>The code by which the person is found.</summary>
    public string FoundBy => FormerCode ?? Code;

    public bool IsEntry => Reason is "11" or "12" or "13" or "1";

    /// <summary>Whether it may come from elsewhere, after numbers that are not known here.</summary>
    public bool IsFromElsewhere => Reason is "11" or "13" or "1";

    public override string ToString() => "(model notice)";
}
