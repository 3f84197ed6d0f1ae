namespace Juki.Records.Ledgers;

/// <summary>A prior approval to copy a report (複写の事前承認), as far as it is not used up.</summary>
/// <param name="By">Who approved. Whoever approved does not copy.</param>
/// <param name="Until">The last day on which a copy may be made.</param>
/// <param name="Left">How many copies may still be made.</param>
public sealed record CopyApproval(string? By, DateOnly Until, int Left)
{
    /// <summary>Whether copies may be made under it.</summary>
    /// <param name="step">The making of copies.</param>
    /// <returns>True when they may.</returns>
    public bool Allows(LedgerStep step) => By != step.Operator && step.On <= Until && step.Copies <= Left;
}
