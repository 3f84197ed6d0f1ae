namespace Juki.Registry.Retention;

/// <summary>
/// Work that erases what is no longer kept. It may end anywhere, and two of a kind may run at once: what was done stays done,
/// and the next run goes on.
/// </summary>
public interface IRetentionJob
{
    /// <summary>Its name in reports, letters and hyphens.</summary>
    string Kind { get; }

    /// <summary>Does what is due.</summary>
    /// <param name="run">Takes down what was done and what was left.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A task that ends when nothing more can be done now.</returns>
    Task RunAsync(RetentionRun run, CancellationToken cancellationToken);
}
