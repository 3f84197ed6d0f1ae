using Juki.Registry.Attempts;
using Juki.Registry.Provisions;

namespace Juki.Registry.Ledgers;

/// <summary>What has become known of one request to keep a ledger.</summary>
/// <param name="step">What is done.</param>
/// <param name="correlationId">Ties the request to its entry.</param>
internal sealed class LedgerAttempt(string step, string correlationId) : Attempt(KnownFunctions.LedgerWork + step, correlationId)
{
    /// <summary>The entry as it is now.</summary>
    public LedgerEntry? Entry { get; private set; }

    /// <summary>Takes down which entry it is about.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="entry">What it holds now.</param>
    public void Tell(LedgerId id, LedgerEntry entry) => (Ledger, Entry) = (id, entry);
}
