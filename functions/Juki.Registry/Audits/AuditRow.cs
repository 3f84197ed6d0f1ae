using Juki.Registry.Ledgers;
using Juki.Registry.Provisions;

namespace Juki.Registry.Audits;

/// <summary>One finding.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Entry">The ledger entry; null where there is none.</param>
/// <param name="Logged">The entry of the log; null where there is none.</param>
/// <param name="Detail">More of it; nothing personal.</param>
internal sealed record AuditRow(AuditFinding Finding, StoredEntry? Entry, IndexedProvision? Logged, string? Detail = null);
