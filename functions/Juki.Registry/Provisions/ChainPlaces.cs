using System.Globalization;

namespace Juki.Registry.Provisions;

/// <summary>Where the log of provisions lies: a partition a chain, and a partition a month that lists the month's chains.</summary>
internal static class ChainPlaces
{
    /// <summary>Row of a chain's head, behind its entries in key order.</summary>
    public const string Head = "head";

    /// <summary>The partition that lists a month's chains; each row is named like the chain's partition.</summary>
    public static string OpeningsOf(int month) => string.Create(CultureInfo.InvariantCulture, $"openings-{month}");

    /// <summary>The row of an entry.</summary>
    public static string Entry(long position) => position.ToString("D12", CultureInfo.InvariantCulture);
}
