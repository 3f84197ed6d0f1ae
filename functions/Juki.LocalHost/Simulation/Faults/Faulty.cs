namespace Juki.LocalHost.Simulation.Faults;

/// <summary>An unlawful event and why it must be refused.</summary>
/// <param name="Notice">The event.</param>
/// <param name="Expected">The refusal.</param>
internal sealed record Faulty(SimulatedNotice Notice, Expected Expected)
{
    /// <summary>Whether it is unlawful by its id, so that it is not under another.</summary>
    public bool KeepsId { get; init; }
}
