namespace Juki.Records.Ledgers;

/// <summary>Whether an event can be entered: <see cref="Entered"/> or <see cref="Refused"/>.</summary>
public abstract record LedgerVerdict
{
    private LedgerVerdict()
    {
    }

    /// <summary>It can.</summary>
    /// <param name="Standing">Where the thing stands after it.</param>
    public sealed record Entered(LedgerStanding Standing) : LedgerVerdict;

    /// <summary>It can't, and changes nothing.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(LedgerRefusal Why) : LedgerVerdict;
}
