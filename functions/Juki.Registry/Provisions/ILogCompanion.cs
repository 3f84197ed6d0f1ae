namespace Juki.Registry.Provisions;

/// <summary>What says the same as the provision log of a month, and ends with it and its key.</summary>
public interface ILogCompanion
{
    /// <summary>One of <see cref="Retention.KnownCounts"/>.</summary>
    string CountedAs { get; }

    /// <summary>Erases all of a month.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many rows this call erased.</returns>
    Task<int> EraseAsync(int month, CancellationToken cancellationToken);
}
