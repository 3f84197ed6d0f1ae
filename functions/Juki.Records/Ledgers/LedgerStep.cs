namespace Juki.Records.Ledgers;

/// <summary>As much of an event as the rules go by.</summary>
/// <param name="Act">What happens.</param>
/// <param name="On">The day in Japan on which it happens.</param>
/// <param name="Operator">Who does it; null for this server.</param>
public sealed record LedgerStep(LedgerAct Act, DateOnly On, string? Operator)
{
    /// <summary>Of a loan or an approval its last day; otherwise null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How it is destroyed; otherwise null.</summary>
    public DestructionMethod? Method { get; init; }

    /// <summary>How many copies are approved or made; otherwise 0.</summary>
    public int Copies { get; init; }
}
