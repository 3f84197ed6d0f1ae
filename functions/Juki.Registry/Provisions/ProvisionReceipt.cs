using System.Globalization;

namespace Juki.Registry.Provisions;

/// <summary>
/// What an asker gets besides the answer: where its log entry stands and what it hashes to, so that it can be held against a checkpoint later.
/// </summary>
/// <param name="Chain">The chain's id.</param>
/// <param name="Position">Position in the chain, from 1.</param>
/// <param name="LeafHash">RFC 6962 leaf hash of the entry, lower-case hexadecimal.</param>
public sealed record ProvisionReceipt(string Chain, long Position, string LeafHash)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chain}/{Position}");
}
