using Juki.Vault.Tables;

namespace Juki.Registry.Ledgers;

/// <summary>An entry as read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">What it holds.</param>
/// <param name="Row">The row, for a change that must not overwrite another's.</param>
public sealed record StoredEntry(LedgerId Id, LedgerEntry Entry, SealedRow Row)
{
    /// <summary>Says nothing of what it holds.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.Text;
}
