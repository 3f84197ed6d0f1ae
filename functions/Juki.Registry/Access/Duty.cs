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

    /// <summary>The items that every duty may get (住基法30条の15); individual number and resident code come on top of them.</summary>
    public static ItemSet CommonItems { get; } =
        [KnownItems.Name, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address, KnownItems.ChangeReason, KnownItems.ChangeDate];
}
