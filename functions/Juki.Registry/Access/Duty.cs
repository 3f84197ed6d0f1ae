using Juki.Records.Items;

namespace Juki.Registry.Access;

/// <summary>A duty (事務) for which the law lets somebody ask (P2), and what it may get (P3).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Category">Who may ask: one of <see cref="KnownCategories"/>.</param>
/// <param name="Items">The items that may leave for it.</param>
/// <param name="IncludesRemoved">Whether a removed or dead person may be provided.</param>
public sealed record Duty(string Code, string Category, ItemSet Items, bool IncludesRemoved)
{
    /// <summary>Short name of the duty, in Japanese.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the duty may use and get individual numbers (番号法9条): from the Juki file as an item, on behalf of the Fuhyo server by the link (F1).</summary>
    public bool GivesIndividualNumber { get; init; }
}
